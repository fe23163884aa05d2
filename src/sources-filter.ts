/**
 * Makes the list of sources answer to words and grade, and opens what a link points at. The page works
 * without it: the form stays hidden then. Built into a classic script (`static/sources-filter.js`) by
 * `src/cli/generate.ts`.
 */
import { wordsIn, holdsAll } from '#lib/words/word-filter.ts';

/** A thing or a figure under a source, with what is written there. */
type Part = { element: HTMLElement; text: string };
type SourceEntry = { element: HTMLElement; head: string; parts: Part[] };
type Group = { element: HTMLElement; grade: string; entries: SourceEntry[] };

/** Below this many letters a filter would open nearly everything. */
const OPENING_LETTERS = 3;

const form = document.querySelector<HTMLFormElement>('#filter');
const apply = form ? started(form) : () => {};
addLinks(form?.dataset.link ?? '');
window.addEventListener('hashchange', openTarget);
openTarget();

/** Puts after each citation a link to it, which the page leaves out for its length. */
function addLinks(label: string) {
	for (const cited of document.querySelectorAll<HTMLElement>('article > .cited')) {
		const link = document.createElement('a');
		link.className = 'anchor';
		link.href = `#${cited.parentElement?.id}`;
		link.ariaLabel = `${label}: ${cited.textContent.trim()}`;
		link.textContent = '#';
		cited.append(' ', link);
	}
}

/** Wakes the form; the function that it returns filters by what the form says. */
function started(form: HTMLFormElement): () => void {
	let groups: Group[] | null = null;
	const apply = () => {
		groups ??= [...document.querySelectorAll<HTMLElement>('[data-grade]')].map(groupOf);
		const asked = new FormData(form);
		const shown = filter(groups, String(asked.get('words')), String(asked.get('grade')));
		const output = form.querySelector('output');
		if (output) output.textContent = String(shown);
	};
	form.hidden = false;
	form.addEventListener('input', apply);
	form.addEventListener('submit', (event) => event.preventDefault());
	// A browser may restore what was typed when somebody comes back.
	if (form.querySelector('input')?.value || form.querySelector('select')?.value) apply();
	return apply;
}

function groupOf(element: HTMLElement): Group {
	return {
		element,
		grade: element.dataset.grade ?? '',
		entries: [...element.querySelectorAll<HTMLElement>('article')].map(entryOf),
	};
}

function entryOf(element: HTMLElement): SourceEntry {
	const parts = [...element.querySelectorAll<HTMLElement>('[data-thing]')].map((part) => ({
		element: part,
		text: part.textContent.toLowerCase(),
	}));
	const head = [...element.querySelectorAll('.cited, .soft')].map((part) => part.textContent);
	return { element, head: `${element.id} ${head.join(' ')}`.toLowerCase(), parts };
}

/** Hides what does not fit and returns how many sources are left. */
function filter(groups: readonly Group[], typed: string, grade: string): number {
	const words = wordsIn(typed);
	return groups.reduce((sum, group) => {
		const isAsked = grade === '' || grade === group.grade;
		const shown = isAsked
			? group.entries.filter((entry) => showEntry(entry, words, typed.trim().length)).length
			: 0;
		group.element.hidden = shown === 0;
		return sum + shown;
	}, 0);
}

/** A source whose own words fit shows all that rests on it; another only what fits. */
function showEntry(
	{ element, head, parts }: SourceEntry,
	words: readonly string[],
	letters: number,
) {
	const isWhole = holdsAll(head, words);
	let hits = 0;
	for (const part of parts) {
		const isHit = isWhole || holdsAll(`${head} ${part.text}`, words);
		part.element.hidden = !isHit;
		if (!isHit) continue;
		hits++;
		const details = part.element.closest('details');
		if (details && !isWhole && letters >= OPENING_LETTERS) details.open = true;
	}
	element.hidden = !isWhole && hits === 0;
	return !element.hidden;
}

/** Unfolds the source, claim or question that the address names. */
function openTarget() {
	const target =
		location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
	if (!target) return;
	if (target.closest('[hidden]')) {
		form?.reset();
		apply();
	}
	for (const details of target.matches('article') ? target.querySelectorAll('details') : [])
		details.open = true;
	for (let up: Element | null = target; up; up = up.parentElement)
		if (up instanceof HTMLDetailsElement) up.open = true;
	target.scrollIntoView();
}
