import type { Camera } from '#lib/view/camera.ts';
import type { GestureHint } from '../painter.ts';

/** A press that moves less than this many pixels is a click. */
const CLICK_PX = 5;
/** Wheel movement that makes one zoom step. */
const WHEEL_STEP = 300;
/** A gesture has ended after this many milliseconds without input. */
const REST = 200;

type Spot = { x: number; y: number };

/** What the gestures on a picture move and tell. */
export type GestureOptions = {
	/** False for a still map. */
	canMove: () => boolean;
	/** The wheel alone and one finger are the page's. */
	isGuest: boolean;
	camera: () => Camera;
	/** Moves the map by pixels from where it stood. */
	pan: (start: Camera, dx: number, dy: number) => void;
	/** Zooms so that the spot at `x`, `y` (pixels in the map) stays where it is. */
	zoomAbout: (x: number, y: number, steps: number) => void;
	/** A movement has come to its end. */
	settle: () => void;
	/** The pointer moved over something, or left the map (null). */
	onhover: (event: PointerEvent | null) => void;
	onpick: (event: MouseEvent) => void;
	onhint: (hint: GestureHint) => void;
};

/** Pointer, fingers and wheel on a picture: clicks, drags, zoom. */
export class Gestures {
	readonly #svg: SVGSVGElement;
	readonly #options: GestureOptions;
	readonly #stop = new AbortController();
	#from: (Spot & { camera: Camera }) | null = null;
	/** Where each finger is, by the id of its pointer; two of them pinch. */
	readonly #fingers = new Map<number, Spot>();
	/** How two fingers stood when the map was last moved by them. */
	#pinch: (Spot & { apart: number }) | null = null;
	#isDragged = false;
	#frame = 0;
	#wheelEnd: ReturnType<typeof setTimeout> | undefined;
	#rest: ReturnType<typeof setTimeout> | undefined;
	#waiting: (() => void)[] = [];

	constructor(svg: SVGSVGElement, options: GestureOptions) {
		this.#svg = svg;
		this.#options = options;
		const { signal } = this.#stop;
		takeTouch(svg, options);
		svg.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		svg.addEventListener('pointermove', (event) => this.#drag(event), { signal });
		svg.addEventListener('pointerup', (event) => this.#release(event), { signal });
		svg.addEventListener('pointercancel', (event) => this.#cancel(event), { signal });
		svg.addEventListener('pointerleave', () => options.onhover(null), { signal });
		svg.addEventListener('click', (event) => this.#isDragged || options.onpick(event), { signal });
		svg.addEventListener('wheel', (event) => this.#turnWheel(event), { signal, passive: false });
	}

	/** Ends a turn of the wheel whose end was not told yet. */
	endWheel(): void {
		clearTimeout(this.#wheelEnd);
	}

	/** No button or finger is down, and for a while nothing was moved. */
	get isAtRest(): boolean {
		return this.#rest === undefined && !this.#isHeld();
	}

	/** Resolves when hands are at rest, or the gestures have ended. */
	rested(): Promise<void> {
		return this.isAtRest ? Promise.resolve() : new Promise((done) => this.#waiting.push(done));
	}

	end(): void {
		this.#stop.abort();
		cancelAnimationFrame(this.#frame);
		this.endWheel();
		clearTimeout(this.#rest);
		this.#tellRest();
	}

	#isHeld(): boolean {
		return this.#from !== null || this.#fingers.size > 0;
	}

	/** Starts to wait for the end of the gesture anew. */
	#stir() {
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => {
			this.#rest = undefined;
			if (!this.#isHeld()) this.#tellRest();
		}, REST);
	}

	#tellRest() {
		for (const done of this.#waiting.splice(0)) done();
	}

	/** One finger on a guest is the page's. */
	#isHosts({ pointerType }: PointerEvent): boolean {
		return this.#options.isGuest && pointerType === 'touch';
	}

	#press(event: PointerEvent) {
		if (event.button !== 0) return;
		this.#stir();
		if (event.pointerType === 'touch') this.#fingers.set(event.pointerId, spotOf(event));
		if (this.#fingers.size > 1) return this.#beginPinch();
		this.#from = { x: event.clientX, y: event.clientY, camera: this.#options.camera() };
		this.#isDragged = false;
	}

	#beginPinch() {
		this.#from = null;
		// What two fingers did is no click.
		this.#isDragged = true;
		this.#pinch = this.#options.canMove() ? this.#stand() : null;
		if (!this.#pinch) return;
		for (const id of this.#fingers.keys()) this.#svg.setPointerCapture(id);
	}

	/** The middle of the first two fingers, and how far they are apart; null without two. */
	#stand(): (Spot & { apart: number }) | null {
		const [a, b] = this.#fingers.values();
		if (!a || !b) return null;
		return {
			...{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
			apart: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
		};
	}

	/** Moves the map so that what was under two fingers stays under them. */
	#followPinch() {
		const [before, now] = [this.#pinch, this.#stand()];
		if (!before || !now) return;
		this.#pinch = now;
		const { pan, camera, zoomAbout } = this.#options;
		pan(camera(), now.x - before.x, now.y - before.y);
		const box = this.#svg.getBoundingClientRect();
		zoomAbout(now.x - box.left, now.y - box.top, Math.log2(now.apart / before.apart));
	}

	/** A finger has left; the one that stays moves nothing until it, too, is lifted. */
	#lift({ pointerId }: PointerEvent) {
		if (this.#pinch) {
			cancelAnimationFrame(this.#frame);
			this.#followPinch();
		}
		this.#fingers.delete(pointerId);
		if (!this.#pinch || this.#fingers.size > 1) return;
		this.#pinch = null;
		this.#options.settle();
	}

	#drag(event: PointerEvent) {
		if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, spotOf(event));
		if (this.#isHeld()) this.#stir();
		if (this.#pinch) {
			cancelAnimationFrame(this.#frame);
			this.#frame = requestAnimationFrame(() => this.#followPinch());
			return;
		}
		if (!this.#from) return this.#options.onhover(event);
		const canMove = this.#options.canMove();
		const [dx, dy] = [event.clientX - this.#from.x, event.clientY - this.#from.y];
		if (!this.#isDragged && Math.hypot(dx, dy) < CLICK_PX) return;
		if (this.#isHosts(event)) return void (this.#isDragged = true);
		if (!this.#isDragged && canMove) this.#svg.setPointerCapture(event.pointerId);
		this.#isDragged = true;
		if (!canMove) return;
		// The newest movement, once per frame.
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(
			() => this.#from && this.#options.pan(this.#from.camera, dx, dy),
		);
	}

	#release(event: PointerEvent) {
		this.#stir();
		this.#lift(event);
		const from = this.#from;
		if (from && this.#isDragged && this.#options.canMove() && !this.#isHosts(event)) {
			// The last movement may still wait for its frame.
			cancelAnimationFrame(this.#frame);
			this.#options.pan(from.camera, event.clientX - from.x, event.clientY - from.y);
			this.#options.settle();
		}
		this.#from = null;
	}

	#cancel(event: PointerEvent) {
		this.#stir();
		this.#lift(event);
		const { canMove, onhint, settle } = this.#options;
		// `pointercancel`: the browser took the touch for scrolling.
		if (this.#from && this.#isHosts(event) && canMove()) onhint('touch');
		else if (this.#from && this.#isDragged && canMove()) settle();
		this.#from = null;
	}

	#turnWheel(event: WheelEvent) {
		const { canMove, isGuest, onhint, zoomAbout, settle } = this.#options;
		if (!canMove()) return;
		if (isGuest && !event.ctrlKey && !event.metaKey) return onhint('wheel');
		event.preventDefault();
		const box = this.#svg.getBoundingClientRect();
		zoomAbout(event.clientX - box.left, event.clientY - box.top, -event.deltaY / WHEEL_STEP);
		this.endWheel();
		this.#wheelEnd = setTimeout(settle, REST);
		// After it, so that the end of the turn is told before the rest.
		this.#stir();
	}
}

const spotOf = ({ clientX: x, clientY: y }: PointerEvent): Spot => ({ x, y });

/**
 * Else a browser takes a finger's drag for itself, to scroll the page, or two to enlarge it. Written only
 * where the style sheet says otherwise, since all of the picture is styled anew with it.
 */
function takeTouch(svg: SVGSVGElement, { canMove, isGuest }: GestureOptions) {
	const touch = !canMove() ? 'auto' : isGuest ? 'pan-x pan-y' : 'none';
	if (getComputedStyle(svg).touchAction !== touch) svg.style.touchAction = touch;
}
