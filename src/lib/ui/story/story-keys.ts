import { turnOf, type Turn } from '#lib/story/walk.ts';

/**
 * What a key that is pressed in the page does to its story, or null where the key is not the story's:
 * in a field, in a dialog, or on a link or button that it presses. A key that is held walks on, but
 * switches nothing to and fro: `isHeld` says that nothing more is to happen.
 */
export function turnPressed(
	event: KeyboardEvent,
	isPresenting: boolean,
): { turn: Turn; isHeld: boolean } | null {
	const turn = turnOf(event, isPresenting);
	const target = event.target as HTMLElement | null;
	const isPress = event.key === ' ' || event.key === 'Enter';
	if (!turn || event.defaultPrevented || target?.closest?.('dialog')) return null;
	if (target?.matches?.('input, select, textarea')) return null;
	if (isPress && target?.closest?.('a, button, summary')) return null;
	return { turn, isHeld: event.repeat && turn !== 'next' && turn !== 'previous' };
}
