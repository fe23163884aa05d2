import type { Camera } from '#lib/view/camera.ts';
import type { GestureHint } from '../painter.ts';

/** A press that moves less than this many pixels is a click. */
const CLICK_PX = 5;
/** Wheel movement that makes one zoom step. */
const WHEEL_STEP = 300;
/** A wheel that rests so many milliseconds has come to its end. */
const WHEEL_REST = 200;

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

/** Pointer and wheel on a picture: clicks, drags, zoom. */
export class Gestures {
	readonly #svg: SVGSVGElement;
	readonly #options: GestureOptions;
	readonly #stop = new AbortController();
	#from: { x: number; y: number; camera: Camera } | null = null;
	#isDragged = false;
	#frame = 0;
	#wheelEnd: ReturnType<typeof setTimeout> | undefined;

	constructor(svg: SVGSVGElement, options: GestureOptions) {
		this.#svg = svg;
		this.#options = options;
		const { signal } = this.#stop;
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

	end(): void {
		this.#stop.abort();
		cancelAnimationFrame(this.#frame);
		this.endWheel();
	}

	/** One finger on a guest is the page's. */
	#isHosts({ pointerType }: PointerEvent): boolean {
		return this.#options.isGuest && pointerType === 'touch';
	}

	#press(event: PointerEvent) {
		if (event.button !== 0) return;
		this.#from = { x: event.clientX, y: event.clientY, camera: this.#options.camera() };
		this.#isDragged = false;
	}

	#drag(event: PointerEvent) {
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
		const { canMove, onhint, settle } = this.#options;
		// So a browser says that it scrolls the page by this finger.
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
		this.#wheelEnd = setTimeout(settle, WHEEL_REST);
	}
}
