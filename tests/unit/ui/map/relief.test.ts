import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Painter } from '#lib/map/painter.ts';
import type { Relief } from '#lib/map/relief/relief.ts';

const { LoadError, loadRelief } = vi.hoisted(() => ({
	LoadError: class extends Error {},
	loadRelief: vi.fn<(size: string) => Promise<Relief | null>>(),
}));
vi.mock('#lib/ui/page/files.ts', () => ({ LoadError }));
vi.mock('#lib/ui/page/load-relief.ts', () => ({
	loadRelief,
	reliefSize: (zoom: number) => (zoom < 5 ? 'small' : 'large'),
}));

const RELIEF: Relief = { width: 1, height: 1, grey: new Uint8Array([128]) };

function painterAt(zoom: number) {
	const painter = { zoom, lay: vi.fn<(relief: Relief) => void>() };
	return { ...painter, painter: { ...painter, camera: () => painter } as unknown as Painter };
}

describe('the relief', () => {
	beforeEach(() => {
		vi.resetModules();
		loadRelief.mockReset();
	});

	it('whose file is broken leaves the map as it is, is told once and comes when it can be had', async () => {
		const { bringRelief } = await import('#lib/ui/map/relief.ts');
		const { painter, lay } = painterAt(3);
		const tell = vi.fn<(error: Error) => void>();
		loadRelief.mockRejectedValue(new LoadError('damage'));
		await bringRelief(painter, tell);
		await bringRelief(painter, tell);
		await bringRelief(painterAt(6).painter, tell);
		expect(tell).toHaveBeenCalledTimes(1);
		expect(lay).not.toHaveBeenCalled();
		loadRelief.mockResolvedValue(RELIEF);
		await bringRelief(painter, tell);
		expect(lay.mock.calls).toEqual([[RELIEF]]);
		expect(tell).toHaveBeenCalledTimes(1);
	});

	it('is no matter to tell of where the browser cannot show it', async () => {
		const { bringRelief } = await import('#lib/ui/map/relief.ts');
		const { painter, lay } = painterAt(3);
		const tell = vi.fn<(error: Error) => void>();
		loadRelief.mockResolvedValue(null);
		await bringRelief(painter, tell);
		expect([tell.mock.calls, lay.mock.calls]).toEqual([[], []]);
	});

	it('is asked for once for a zoom', async () => {
		const { bringRelief } = await import('#lib/ui/map/relief.ts');
		const { painter, lay } = painterAt(3);
		loadRelief.mockResolvedValue(RELIEF);
		await bringRelief(painter, () => undefined);
		await bringRelief(painter, () => undefined);
		expect(loadRelief.mock.calls).toEqual([['small']]);
		expect(lay).toHaveBeenCalledTimes(1);
	});
});
