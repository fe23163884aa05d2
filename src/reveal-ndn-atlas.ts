/**
 * A plugin for reveal.js that drives the embeds of a slide by its fragments: going on shows what a
 * fragment's `data-ndn-atlas` says, going back undoes it. Built into a classic script
 * (`static/reveal-ndn-atlas.js`) that defines `RevealNdnAtlas`.
 */
import { deckStep, driven, type DeckStep, type Sweep } from '#lib/embed/deck.ts';
import { VERSION, type Envelope } from '#lib/embed/messages.ts';
import { decodeView, encodeView } from '#lib/view/view.ts';

/** What the plugin uses of a deck. */
type Deck = {
	on: (type: string, listener: (event: Event & { fragments?: HTMLElement[] }) => void) => void;
	getSlidesElement: () => HTMLElement;
	getCurrentSlide: () => HTMLElement;
	isPrintView?: () => boolean;
};

declare global {
	interface Window {
		RevealNdnAtlas: () => { id: string; init: (deck: Deck) => void };
	}
}

window.RevealNdnAtlas = () => ({ id: 'ndn-atlas', init });

function init(deck: Deck) {
	/** The frames that can hear. */
	const heard = new WeakSet<HTMLIFrameElement>();

	/** Shows in the frames of a slide what its visible fragments say; fragments just shown may play. */
	function drive(slide: HTMLElement, shown: readonly HTMLElement[] = []) {
		const fragments = [...slide.querySelectorAll<HTMLElement>('.fragment[data-ndn-atlas]')].sort(
			(a, b) => index(a) - index(b),
		);
		for (const frame of framesIn(slide)) {
			if (!heard.has(frame)) continue;
			const mine = fragments.filter((fragment) => isFor(fragment, frame));
			if (mine.length === 0) continue;
			const done = mine.filter(({ classList }) => classList.contains('visible'));
			const view = driven(baseOf(frame), mine.map(stepOf), done.map(stepOf));
			const last = done.at(-1);
			const sweep = last && shown.includes(last) ? stepOf(last).sweep : null;
			show(frame, view, sweep);
		}
	}

	deck.on('slidechanged', () => drive(deck.getCurrentSlide()));
	deck.on('fragmentshown', ({ fragments }) => drive(deck.getCurrentSlide(), fragments));
	deck.on('fragmenthidden', () => drive(deck.getCurrentSlide()));

	window.addEventListener('message', ({ source, data }: MessageEvent<Envelope | null>) => {
		if (typeof data !== 'object' || data?.from !== 'ndn-atlas') return;
		const frame = framesIn(deck.getSlidesElement()).find((one) => one.contentWindow === source);
		if (!frame) return;
		if (data.type === 'error') console.warn(`NDN Atlas: ${data.message}`);
		if (data.type !== 'ready') return;
		heard.add(frame);
		const slide = frame.closest<HTMLElement>('section');
		// reveal.js says this when the slide comes, which a frame that loads late has missed.
		if (slide === deck.getCurrentSlide()) frame.contentWindow?.postMessage('slide:start', '*');
		if (slide) drive(slide);
	});

	// On paper every slide is wanted, the ones that nobody has come to as well.
	if (deck.isPrintView?.())
		for (const frame of framesIn(deck.getSlidesElement())) frame.loading = 'eager';
}

function framesIn(element: HTMLElement): HTMLIFrameElement[] {
	return [...element.querySelectorAll('iframe')].filter(({ src }) => /\/embed\/(\?|$)/.test(src));
}

/** What was said on the console once. */
const told = new Set<string>();

function stepOf({ dataset }: HTMLElement): DeckStep {
	const step = deckStep(dataset.ndnAtlas ?? '');
	if (step.fault && !told.has(step.fault)) {
		told.add(step.fault);
		console.warn(`NDN Atlas: ${step.fault}`);
	}
	return step;
}

const index = ({ dataset }: HTMLElement) => Number(dataset.fragmentIndex ?? 0);

/** A fragment is for all frames of its slide unless it says for which. */
function isFor({ dataset }: HTMLElement, frame: HTMLIFrameElement): boolean {
	return !dataset.ndnAtlasFor || frame.closest(dataset.ndnAtlasFor) !== null;
}

/** What a frame began with, as it was read: what it could not use cannot be gone back to. */
const baseOf = ({ src }: HTMLIFrameElement) =>
	Object.fromEntries(new URLSearchParams(encodeView(decodeView(new URL(src).searchParams).view)));

function show(frame: HTMLIFrameElement, view: Record<string, string | null>, sweep: Sweep | null) {
	const say = (message: object) =>
		frame.contentWindow?.postMessage({ to: 'ndn-atlas', version: VERSION, ...message }, '*');
	say({ type: 'set', view: sweep ? { ...view, ...beginning(sweep) } : view });
	if (sweep) say({ type: 'play', from: sweep.from, until: sweep.to, seconds: sweep.seconds });
}

/** What a sweep begins with; of year and date the one that is played. */
const beginning = ({ from }: Sweep) =>
	typeof from === 'number' ? { year: from } : { date: from, year: null };
