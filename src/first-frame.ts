/**
 * Runs in the head of every page, before anything is painted: sets the page's policy, follows `?lang=`, sets theme and year
 * from the address and, as the parser adds the prerendered picture, turns it to the link's year, layers
 * and camera. So no frame ever shows another year than the link's. Built into a classic script
 * (`static/first-frame.js`) by `src/cli/generate.ts`.
 */
import { hasUsualLayers, isOneYear } from '#lib/atlas/slice.ts';
import { keepEarly } from '#lib/embed/early.ts';
import { policyFor } from '#lib/embed/policy.ts';
import { addLate, needsLate } from '#lib/map/svg/late.ts';
import { paintCamera, paintTime, paintZoom } from '#lib/map/svg/paint.ts';
import { stepAsked } from '#lib/story/walk.ts';
import { fitCamera, HOME_BOUNDS } from '#lib/view/camera.ts';
import { redirection } from '#lib/view/language.ts';
import { openedQuery, openedView } from '#lib/view/opened.ts';
import { queryValue } from '#lib/view/plain.ts';
import { nextTask } from '#lib/view/waits.ts';
import { DEFAULT_VIEW, encodeView, isList } from '#lib/view/view.ts';
import { followTranslation } from '#lib/words/translation.ts';

const THUMB = '[role="slider"] > .thumb';

const root = document.documentElement;
setPolicy();
followLanguage();
const told = toldSteps();
const step = stepAsked(told?.map(([id]) => id) ?? [], location.search, location.hash);
const opened = openedView(openedQuery(location.search)).view;
const view = { ...(toldView() ?? opened), theme: opened.theme };
if (queryValue(location.search, 'embed') !== null) root.dataset.single = 'embed';
root.classList.add('script');
if (view.theme) root.dataset.theme = view.theme;
root.dataset.view = view.view;
root.toggleAttribute('data-list', isList(view.view));

if (location.pathname.endsWith('/embed/')) keepEarly();
followTranslation(document);

// The links to the other languages lead to the same part of the page: a story's step, a claim, a source.
for (const event of ['pointerdown', 'click'])
	document.addEventListener(event, ({ target }) => {
		const link = (target as Element).closest<HTMLAnchorElement>('.languages a');
		if (link) link.hash = location.hash;
	});

const isDefault = encodeView(view) === encodeView({ ...DEFAULT_VIEW });
// What this script cannot turn stays out of sight until the page has turned it; the page takes it back.
const away = awayFromHome();
if (away) root.dataset.away = away;

/** The view of the step that the address of a story asks for; the page's head lists its steps. */
function toldView() {
	const asked = told?.[step];
	return asked ? openedView(asked[1]).view : null;
}

/** Sets the policy that the page hands over; from now on no other script runs without it. */
function setPolicy() {
	const { policy } = (document.currentScript as HTMLScriptElement).dataset;
	if (!policy) return;
	const meta = document.createElement('meta');
	meta.httpEquiv = 'content-security-policy';
	meta.content = policyFor(policy, location.origin);
	document.head.append(meta);
}

/** The steps of a story, each with its id and its view; undefined where no story is told. */
function toldSteps() {
	const steps = document.querySelector<HTMLMetaElement>('meta[name="story-steps"]')?.content;
	return steps?.split(' ').map((each) => each.split('?') as [string, string]);
}

/** In what the view differs from the prerendered one: in the year alone, in more of its slice, or not. */
function awayFromHome(): 'year' | 'slice' | null {
	if (told) return step === 0 ? null : 'slice';
	if (!isOneYear(view) || !hasUsualLayers(view) || view.view === 'strip') return 'slice';
	return view.year === DEFAULT_VIEW.year ? null : 'year';
}

/** Goes to the language that `?lang=` names, before anything is painted. */
function followLanguage() {
	const { src } = document.currentScript as HTMLScriptElement;
	// A page that is one file has no others beside it.
	if (!src) return;
	// This script lies at the root of the atlas, wherever that is.
	const base = new URL('.', src).pathname;
	const to = redirection(`/${location.pathname.slice(base.length)}`, location.search);
	if (!to) return;
	const address = `${base.slice(0, -1)}${to.path}${to.query}${location.hash}`;
	if (to.isElsewhere) {
		root.hidden = true;
		location.replace(address);
	} else history.replaceState(history.state, '', address);
}

/** Turns what is outside of the maps; they are turned as a whole, once all of them is there. */
function paintAdded(element: Element) {
	if (element.closest('.stage')) return;
	paintTime(element, view);
	paintThumb(element);
}

/** Puts the thumb of a slider in its place; each element under the variable is styled anew with it. */
function paintThumb(element: Element) {
	const thumbs = element.matches(THUMB) ? [element] : element.querySelectorAll(THUMB);
	for (const thumb of thumbs) (thumb as HTMLElement).style.setProperty('--year', String(view.year));
}

/** Points a map's pictures where the link looks, with all that shows at its zoom. */
function paintStage(stage: Element) {
	const { width, height } = stage.getBoundingClientRect();
	if (width === 0 || height === 0) return;
	const size = { width, height };
	const camera = view.fit ? fitCamera(view.fit, size) : (view.map ?? fitCamera(HOME_BOUNDS, size));
	for (const svg of stage.querySelectorAll(':scope > svg.picture')) {
		paintCamera(svg, camera, size);
		paintZoom(svg, camera.zoom);
		// Which lines are within the countries of the link the page will know.
		if (view.country.length > 0) svg.classList.add('focused');
		if (svg.matches('.things') && needsLate(camera.zoom) && addLate(svg, 'zoom'))
			paintZoom(svg, camera.zoom);
	}
}

const observer = new MutationObserver((records) => {
	const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
	for (const node of added)
		if (node instanceof Element && !added.has(node.parentNode as Node)) paintAdded(node);
});
/** Milliseconds that a page which has come waits for its fonts. */
const PATIENCE = 500;
/** A letter of each script that a page of a language is written in. */
const LETTERS: Record<string, string> = { en: 'a', ru: 'aя', kk: 'aяә' };

/** Asks for the fonts of the page before anything is laid out in them. */
function fontsComing(): Promise<unknown> {
	const letters = LETTERS[root.lang] ?? '';
	const faces = [400, 700].map((weight) =>
		document.fonts.load(`${weight} 1em "Noto Sans"`, letters),
	);
	return Promise.all(faces).catch(() => undefined);
}

/** Lets the pictures be laid out, in the fonts of the page: ground, lines, and what is left, in a task each. */
async function unveil(fonts: Promise<unknown>) {
	await Promise.race([fonts, new Promise((over) => setTimeout(over, PATIENCE))]);
	// The rest of the page has just been laid out.
	await nextTask();
	for (const laidOut of ['ground', 'lines']) {
		root.dataset.unread = laidOut;
		root.getBoundingClientRect();
		await nextTask();
	}
	delete root.dataset.unread;
}

// A story that was saved as a file is drawn in place of the page, with pictures that know their view.
if (!new URLSearchParams(openedQuery(location.search)).has('story')) {
	// Neither styled nor laid out before they are whole and have the size that the page leaves them.
	root.dataset.unread = '';
	const fonts = fontsComing();
	if (!isDefault) observer.observe(document, { childList: true, subtree: true });
	document.addEventListener('DOMContentLoaded', () => {
		observer.disconnect();
		void unveil(fonts);
		for (const stage of document.querySelectorAll('.stage')) paintStage(stage);
		if (isDefault) return;
		// Counts and labels look at their neighbours, which may have come after them.
		paintTime(document.body, view);
		paintThumb(document.body);
	});
}
