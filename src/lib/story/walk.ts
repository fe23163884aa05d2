import { keysMeant, type Press } from '#lib/view/key-press.ts';
import { queryValue } from '#lib/view/plain.ts';

/** The index of the step that an address asks for: by `#id`, by `?step=3`, else the first. */
export function stepAsked(ids: readonly string[], query: string, hash: string): number {
	const named = ids.indexOf(decoded(hash.replace(/^#/, '')));
	if (named >= 0) return named;
	const asked = queryValue(query, 'step') ?? '';
	const numbered = /^\d{1,3}$/.test(asked) ? Number(asked) - 1 : ids.indexOf(asked);
	return walked(Math.max(0, numbered), 0, ids.length);
}

/** Malformed percent-encoding matches no id. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}

/** The index so many steps on, or at the end that is reached before. */
export function walked(index: number, by: number, count: number): number {
	return Math.min(count - 1, Math.max(0, index + by));
}

/** What a key does to a story. */
export type Turn =
	'next' | 'previous' | 'first' | 'last' | 'blank' | 'notes' | 'fullScreen' | 'sweep' | 'close';

/** A page that is read keeps the keys that scroll it. */
const READING: Record<string, Turn> = { ArrowRight: 'next', ArrowLeft: 'previous' };

/** Clickers send Page Up and Page Down, some B or a full stop, for a blank screen. */
const PRESENTING: Record<string, Turn> = {
	...READING,
	PageDown: 'next',
	ArrowDown: 'next',
	' ': 'next',
	Enter: 'next',
	PageUp: 'previous',
	ArrowUp: 'previous',
	Backspace: 'previous',
	Home: 'first',
	End: 'last',
	b: 'blank',
	'.': 'blank',
	n: 'notes',
	f: 'fullScreen',
	p: 'sweep',
	Escape: 'close',
};

/** What a key does while the story is read (`isPresenting` false) or presented; null: nothing. */
export function turnOf(press: Press, isPresenting: boolean): Turn | null {
	const table = isPresenting ? PRESENTING : READING;
	const key = keysMeant(press).find((meant) => Object.hasOwn(table, meant));
	return (key && table[key]) || null;
}
