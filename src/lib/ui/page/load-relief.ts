import largeUrl from '#lib/map/relief/relief-large.avif?url';
import smallUrl from '#lib/map/relief/relief-small.avif?url';
import { readBeside } from '#lib/map/relief/beside.ts';
import type { Relief } from '#lib/map/relief/relief.ts';
import { fetchFile, LoadError, memoizeAsync } from './files.ts';

export type ReliefSize = 'small' | 'large';

/** Nearer than this the small picture is soft. */
const LARGE_ZOOM = 5;
/** Screens whose shorter side has fewer pixels keep the small picture. */
const LARGE_SCREEN = 600;

/** The file for a zoom: phones, and the page that is one file, have the small one only. */
export function reliefSize(zoom: number): ReliefSize {
	const isSmall = Math.min(screen.width, screen.height) < LARGE_SCREEN;
	return import.meta.env.IS_OFFLINE || isSmall || zoom < LARGE_ZOOM ? 'small' : 'large';
}

/**
 * The relief; null where it cannot be had by this browser: it does not read AVIF or does not let its
 * pixels be read, or the page is in a frame without an origin. Rejects with a `LoadError`.
 */
export const loadRelief = memoizeAsync(async (size: ReliefSize): Promise<Relief | null> => {
	if (self.origin === 'null' && location.protocol !== 'file:') return null;
	const response = await fetchFile(size === 'small' ? smallUrl : largeUrl, 'relief');
	const file = await response.blob();
	try {
		return await readBeside(file);
	} catch (error) {
		const isRefused = error instanceof DOMException && error.name === 'SecurityError';
		if (isRefused || !(await readsAvif())) return null;
		throw new LoadError('relief', 'damage');
	}
});

/** The smallest AVIF image: one grey pixel. */
const PIXEL =
	'data:image/avif;base64,AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAPBtZXRhAAAAAAAAAChoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAbGliYXZpZgAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEUAAAAEwAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABoaXBycAAAAElpcGNvAAAAFGlzcGUAAAAAAAAAAQAAAAEAAAAOcGl4aQAAAAABCAAAAAxhdjFDgQAcAAAAABNjb2xybmNseAABAA0ABoAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAABttZGF0EgAKBxgADlgIaDUyBhZAAAEQDw==';

async function readsAvif(): Promise<boolean> {
	const image = new Image();
	image.src = PIXEL;
	return image.decode().then(
		() => true,
		() => false,
	);
}
