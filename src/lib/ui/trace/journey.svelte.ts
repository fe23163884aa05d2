import { along } from '#lib/view/drawn-line.ts';

type Position = [number, number];

/** Seconds that a whole route takes, and the least for one leg, so that each can be seen. */
const ROUTE_SECONDS = 14;
const LEG_SECONDS = 0.12;

/** A consignment that is led along the tracks of a route, by itself or leg by leg. */
export class Journey {
	/** Which leg of the route it is on; null before it sets out. */
	legIndex = $state<number | null>(null);
	isMoving = $state(false);
	#share = $state(0);
	#frame = 0;
	readonly #tracks: () => readonly Position[][];
	readonly #km: () => readonly number[];

	/** `tracks` and `km` are those of the legs of the route, in order of travel. */
	constructor(tracks: () => readonly Position[][], km: () => readonly number[]) {
		this.#tracks = tracks;
		this.#km = km;
	}

	/** Where the consignment is; null before it sets out. */
	get position(): Position | null {
		const track = this.legIndex === null ? undefined : this.#tracks()[this.legIndex];
		return track && track.length > 0 ? along(track, this.#share) : null;
	}

	/** Moves on from where it is, from the start when it has arrived. */
	play(): void {
		if (this.isMoving) return;
		const last = this.#tracks().length - 1;
		const hasArrived = this.legIndex === last && this.#share >= 1;
		if (this.legIndex === null || hasArrived) this.#go(0, 0);
		this.isMoving = true;
		let before: number | null = null;
		const move = (now: number) => {
			this.#advance(before === null ? 0 : (now - before) / 1000);
			before = now;
			if (this.isMoving) this.#frame = requestAnimationFrame(move);
		};
		this.#frame = requestAnimationFrame(move);
	}

	pause(): void {
		this.isMoving = false;
		cancelAnimationFrame(this.#frame);
	}

	/** To the end of the next leg (1) or of the one before (-1). */
	step(by: 1 | -1): void {
		this.pause();
		const last = this.#tracks().length - 1;
		const isWithin = this.legIndex !== null && this.#share < 1;
		const next =
			this.legIndex === null ? 0 : isWithin && by === 1 ? this.legIndex : this.legIndex + by;
		this.#go(Math.min(last, Math.max(0, next)), 1);
	}

	/** Takes the consignment off the map. */
	clear(): void {
		this.pause();
		this.legIndex = null;
	}

	#go(leg: number, share: number) {
		this.legIndex = leg;
		this.#share = share;
	}

	#advance(seconds: number) {
		const km = this.#km();
		const whole = km.reduce((sum, length) => sum + length, 0);
		let rest = seconds;
		while (this.legIndex !== null && rest > 0) {
			const time = Math.max(LEG_SECONDS, (ROUTE_SECONDS * (km[this.legIndex] ?? 0)) / whole);
			const left = time * (1 - this.#share);
			if (rest < left) {
				this.#share += rest / time;
				return;
			}
			rest -= left;
			if (this.legIndex >= km.length - 1) {
				this.#share = 1;
				return this.pause();
			}
			this.#go(this.legIndex + 1, 0);
		}
	}
}
