import { tick, untrack } from 'svelte';
import type { Aim, GestureHint, Hit, Painter, PainterEvents, Scene } from '#lib/map/painter.ts';
import { SvgPainter } from '#lib/map/svg/svg-painter.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { Camera, Size } from '#lib/view/camera.ts';
import { ending, nextTask } from '#lib/view/waits.ts';
import type { Words } from '#lib/words/en.ts';
import {
	LoadError,
	loadAreas,
	loadDetail,
	loadGround,
	loadMapData,
	loadSheet,
} from '#lib/ui/page/files.ts';
import { atRest } from './at-rest.ts';
import { PaperPicture } from './paper-picture.ts';
import { whenReached } from './reach.ts';

/** The elements that the painters draw on; `box` holds the others. */
export type StageElements = {
	box: HTMLElement;
	/** The prerendered pictures: the basemap, and what stands on it. */
	ground: SVGSVGElement;
	things: SVGSVGElement;
	/** WebGL's place. */
	canvas: HTMLElement;
};

/** What the stage of a map is told and tells. What may change is asked each time. */
export type StageOptions = {
	scene: () => Scene;
	aim: () => Aim;
	isStill: () => boolean;
	/**
	 * If set, WebGL starts by itself when the map is reached for ({@link whenReached}); called when it
	 * starts. Without it WebGL waits to be asked for, by {@link PainterSwitch.startWebGl}.
	 */
	onstart?: (() => void) | undefined;
	words: Words;
	onpick: (hit: Hit) => void;
	onmove: (camera: Camera, settled: boolean) => void;
	/** A sentence when something does not work as it should, null when it does again. */
	ontrouble: (sentence: string | null) => void;
	/** If set, the map is a guest; see {@link PainterEvents}. */
	onhint?: ((hint: GestureHint) => void) | undefined;
};

/**
 * Decides which painter draws a map: the prerendered picture first and on paper, WebGL once it is
 * wanted and while it can be had.
 */
export class PainterSwitch {
	/** The painter that is on screen; null before the stage is mounted. */
	painter = $state.raw<Painter | null>(null);
	/** The painter looks where it is to, and can be given what to show. */
	isAwake = $state(false);
	isGl = $state(false);
	/** What the pointer is over. */
	hover = $state.raw<Hit | null>(null);
	/** The size on screen, which still holds when the page has become paper; null before it is known. */
	size = $state.raw<Size | null>(null);

	readonly #options: StageOptions;
	readonly #events: PainterEvents;
	/** Where comes from what the page starts without; where it cannot be had the coarser picture stays. */
	readonly #fine = {
		loadGround,
		loadSheet,
		loadDetail: () => loadDetail(this.#options.words.language),
		onmissing: (error: unknown) => this.#tellMissing(error),
	};
	#elements: StageElements | null = null;
	readonly #waking = ending();
	#paper: PaperPicture | null = null;
	#isStarting = false;
	/** Without WebGL a globe is asked for once, not with every scene. */
	#hasFailed = false;
	#isGone = false;
	/** Why there is no WebGL for now: the map is out of sight, or shows what only the picture draws. */
	readonly #released = { sight: false, measure: false };
	/** It was drawn with WebGL, or wanted so, when it was released. */
	#isWantedAgain = false;

	constructor(options: StageOptions) {
		this.#options = options;
		const { onpick, onmove, onhint } = options;
		// What the pointer was on lies elsewhere after a click or a move, until the pointer moves again.
		this.#events = {
			onpick: (hit) => ((this.hover = null), onpick(hit)),
			onhover: (hit) => (this.hover = hit),
			onmove: (camera, isSettled) => {
				this.hover = null;
				onmove(camera, isSettled);
				if (isSettled) this.#bringRelief();
			},
			...(onhint ? { onhint } : {}),
		};
	}

	/** Takes the elements of the stage, starts the first painter and gives what ends it all. */
	mount(elements: StageElements): () => void {
		this.#elements = elements;
		void this.#wake();
		this.#bringRelief();
		const { onstart } = this.#options;
		const unreach = onstart && whenReached(elements.box, (isAsked) => this.#start(isAsked));
		if (onstart && isTurned(this.#options.aim())) void this.startWebGl();
		const end = watchBox(elements.box, {
			onsize: (size) => (this.size = size),
			onmedium: (isPaper) => (isPaper ? this.toPaper() : this.toScreen()),
		});
		return () => {
			this.#isGone = true;
			unreach?.();
			end();
			this.painter?.destroy();
		};
	}

	/**
	 * Starts the first painter, which looks and then shows in a task each: the picture is there without them, and
	 * a page that wakes has enough to do in one.
	 */
	async #wake(): Promise<void> {
		await nextTask();
		if (!this.#isGone) this.#startSvg();
		await nextTask();
		this.isAwake = true;
		this.#waking.end();
	}

	/** Shows a scene; the first globe brings WebGL, which alone can draw it. */
	show(scene: Scene): void {
		if (scene.measure) this.releaseWebGl('measure');
		else this.resumeWebGl('measure');
		this.painter?.show(scene);
		if (scene.projection === 'globe' && !this.isGl && !this.#hasFailed) void this.startWebGl();
	}

	/** Resolves when the painter that is on screen then has settled; see {@link Painter.settled}. */
	async settled(): Promise<void> {
		await this.#waking.promise;
		await tick();
		for (let waited: Painter | null = null; waited !== this.painter;) {
			waited = this.painter;
			await waited?.settled();
		}
	}

	get #isReleased(): boolean {
		return this.#released.sight || this.#released.measure;
	}

	/** Draws with WebGL from now on; where that fails the picture stays and the reason is told. */
	async startWebGl(): Promise<void> {
		return this.#start(true);
	}

	/** What nobody asked for fails without a word. */
	async #start(isAsked: boolean): Promise<void> {
		if (this.isGl || this.#isStarting || this.#isGone) return;
		if (this.#isReleased) return void (this.#isWantedAgain = true);
		if (isSandboxed()) return;
		this.#isStarting = true;
		this.#options.onstart?.();
		let gl: Starting | undefined;
		const started = new AbortController();
		const { canvas, ground: picture } = this.#elements as StageElements;
		try {
			const { language } = this.#options.words;
			const [{ createGlPainter, refusedWorker }, data, paths] = await fetchedForGl(
				language,
				picture,
			);
			if (this.#isGone) return;
			const aim = untrack(() => this.#aim());
			const { scene, isStill, words } = this.#options;
			gl = await createGlPainter({
				...{ container: canvas, ground: paths, data },
				...this.#fine,
				loadAreas,
				scene: untrack(scene),
				aim,
				isStill: isStill(),
				words,
				events: { ...this.#events, onlost: () => this.#lose() },
			});
			await Promise.race([gl.ready, refusedWorker(started.signal)]);
			await caughtUp(gl, aim, {
				picture: () => (this.#isGone || this.#isReleased ? null : this.painter),
				aim: () => untrack(() => this.#aim()),
				scene: () => untrack(scene),
			});
			if (this.#isGone || this.#isReleased) return gl.destroy();
			this.#handOver(gl);
			this.#options.ontrouble(null);
		} catch (error) {
			gl?.destroy();
			this.#hasFailed = isAsked;
			const { words, scene, ontrouble } = this.#options;
			if (isAsked) ontrouble(refusal(error, words, scene().projection));
		} finally {
			started.abort();
			this.#isStarting = false;
			this.#bringRelief();
		}
	}

	/** Gives the graphics card back what it holds; the picture stays at the same place. */
	releaseWebGl(why: 'sight' | 'measure' = 'sight'): void {
		if (!this.#isReleased) this.#isWantedAgain = this.isGl || this.#isStarting;
		this.#released[why] = true;
		if (!this.isGl) return;
		this.hover = null;
		this.#backToSvg();
	}

	/** In sight again, or all can be drawn: goes on with what it was drawn with. */
	resumeWebGl(why: 'sight' | 'measure' = 'sight'): void {
		const wasReleased = this.#isReleased;
		this.#released[why] = false;
		if (!wasReleased || this.#isReleased) return;
		const isGlobe = this.#options.scene().projection === 'globe';
		const isWanted = this.#isWantedAgain || (isGlobe && !this.#hasFailed);
		this.#isWantedAgain = false;
		if (isWanted) void this.startWebGl();
	}

	/** The pictures are in every page, so paper gets them in place of the canvas, of the same place. */
	toPaper(): void {
		if (!this.painter || this.#paper || !this.#elements) return;
		const pictures = this.painter instanceof SvgPainter ? this.painter : null;
		this.#paper = new PaperPicture(this.#elements, pictures, this.#fine);
		this.#paper.show(this.#options.scene(), {
			aim: this.#options.aim(),
			camera: this.painter.camera(),
			size: this.size,
		});
	}

	toScreen(): void {
		this.#paper?.end(this.#options.scene(), this.#options.aim());
		this.#paper = null;
	}

	/** A flat map goes on from where a hand has brought the picture. */
	#aim(): Aim {
		const { aim, scene } = this.#options;
		const moved = this.painter instanceof SvgPainter ? this.painter.aim() : null;
		return (scene().projection === 'flat' && moved) || aim();
	}

	/** Puts a painter that shows the same in place of the picture, and the focus with it. */
	#handOver(gl: Painter) {
		gl.show(untrack(this.#options.scene));
		this.painter?.destroy();
		this.painter = gl;
		this.isGl = true;
		const { box, canvas } = this.#elements as StageElements;
		if (document.activeElement !== document.body && document.activeElement?.contains(box))
			canvas.querySelector('canvas')?.focus({ preventScroll: true });
	}

	#startSvg() {
		const { things, ground } = this.#elements as StageElements;
		const canMove = () => !this.#options.isStill();
		this.painter = new SvgPainter(things, this.#events, canMove, ground, loadAreas, this.#fine);
	}

	#backToSvg() {
		const camera = this.painter?.camera();
		this.painter?.destroy();
		this.isGl = false;
		this.#startSvg();
		if (camera) this.painter?.look({ map: camera });
		this.#bringRelief();
	}

	/** Lays the relief under the map when all else is there. */
	#bringRelief() {
		atRest(async () => {
			const { bringRelief } = await import('./relief.ts');
			if (!this.painter || this.#isGone || this.#isStarting) return;
			await bringRelief(this.painter, (error) => this.#tellMissing(error));
		});
	}

	#tellMissing(error: unknown) {
		if (error instanceof LoadError) this.#options.ontrouble(error.sentence(this.#options.words));
	}

	/** The graphics card has taken its context away. */
	#lose() {
		this.#hasFailed = true;
		this.#backToSvg();
		this.#options.ontrouble(this.#options.words.map.graphicsLost);
	}
}

/** Tells the size of a box on screen, and when the page becomes paper and is that no more; returns what ends it. */
function watchBox(
	box: HTMLElement,
	{ onsize, onmedium }: { onsize: (size: Size) => void; onmedium: (isPaper: boolean) => void },
): () => void {
	const printing = matchMedia('print');
	const measure = new ResizeObserver(() => {
		const { clientWidth: width, clientHeight: height } = box;
		if (!printing.matches && width > 0 && height > 0) onsize({ width, height });
	});
	measure.observe(box);
	const turn = () => onmedium(printing.matches);
	printing.addEventListener('change', turn);
	return () => {
		measure.disconnect();
		printing.removeEventListener('change', turn);
	};
}

/** Why WebGL could not start. */
function refusal(error: unknown, words: Words, projection: Scene['projection']): string {
	if (error instanceof LoadError) return error.sentence(words);
	if (error instanceof Error && error.name === 'WorkerRefusedError') return words.map.noWorker;
	return projection === 'globe' ? words.map.noGlobe : words.map.noWebGl;
}

/**
 * Waits until a painter that does not show yet looks where the picture does, and no hand is moving
 * that: a drag, a pinch or a turn of the wheel comes to its end before the painters change. Where there is no
 * picture any more, nothing is waited for.
 */
async function caughtUp(
	gl: Painter,
	first: Aim,
	now: { picture: () => Painter | null; aim: () => Aim; scene: () => Scene },
): Promise<void> {
	for (let seen = first; ;) {
		const svg = now.picture();
		if (!(svg instanceof SvgPainter)) return;
		await svg.hands.rested();
		const aim = now.aim();
		if (aim === seen && svg.hands.isAtRest) return;
		seen = aim;
		gl.show(now.scene());
		gl.look(aim);
		await gl.settled();
	}
}

type Starting = Painter & { ready: Promise<void> };

/** Whether an aim is turned or tilted, which the picture does not show. */
function isTurned(aim: Aim): boolean {
	return 'map' in aim && (aim.map.bearing !== 0 || aim.map.pitch !== 0);
}

/** A frame in a sandbox without an origin of its own: no worker starts there, so the picture stays. */
function isSandboxed(): boolean {
	return self.origin === 'null' && location.protocol !== 'file:';
}

/** What WebGL draws with: its code, the data of the map, and the whole basemap. */
const fetchedForGl = (language: Language, ground: SVGSVGElement) =>
	Promise.all([
		import('#lib/map/gl/create.ts'),
		loadMapData(language),
		import('#lib/map/svg/whole-ground.ts').then(({ wholeGround }) =>
			wholeGround(ground, loadGround),
		),
	]);
