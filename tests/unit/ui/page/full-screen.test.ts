import { expect, it, vi } from 'vitest';
import { enterFullScreen, leaveFullScreen } from '#lib/ui/page/full-screen.ts';

const refuse = () => Promise.reject(new TypeError('not allowed'));
const throwAtOnce = () => {
	throw new TypeError('not allowed');
};

it('a full screen that is refused, or unknown to the browser, is told and throws nothing', async () => {
	for (const requestFullscreen of [refuse, throwAtOnce, undefined])
		expect(await enterFullScreen({ requestFullscreen } as never)).toBe(false);
	expect(await enterFullScreen({ requestFullscreen: () => Promise.resolve() } as never)).toBe(true);
});

it('a full screen that has ended by itself can be left', async () => {
	for (const exitFullscreen of [refuse, throwAtOnce])
		await leaveFullScreen({ fullscreenElement: {}, exitFullscreen } as never);
	const exitFullscreen = vi.fn(refuse);
	await leaveFullScreen({ fullscreenElement: null, exitFullscreen } as never);
	expect(exitFullscreen).not.toHaveBeenCalled();
});
