import { expect, test, vi } from 'vitest';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import { CountryOffer } from '#lib/ui/atlas/country-offer.svelte.ts';

vi.mock('#lib/ui/page/files.ts', () => ({
	loadAreas: () => Promise.resolve({ areas: [], paths: {} }),
}));
vi.mock('#lib/map/country-at.ts', () => ({ countryAt: () => 'KAZ' }));

test('a country is offered where nothing lies on it, also while it is painted by what it allowed', async () => {
	const layers: Record<string, LayerId> = { 'permission-kaz': 'permissions', almaty: 'bases' };
	const offer = new CountryOffer();
	const offered = async (...ids: string[]) => {
		await offer.make({ ids, x: 0, y: 0, at: [70, 48] }, (id) => layers[id] ?? null);
		return offer.offered;
	};
	expect(await offered()).toBe('KAZ');
	expect(await offered('permission-kaz')).toBe('KAZ');
	expect(await offered('almaty')).toBe(null);
	expect(await offered('permission-kaz', 'almaty')).toBe(null);
	expect(await offered('own-1:2')).toBe(null);
});

test('no country is offered in the space about a globe', async () => {
	const offer = new CountryOffer();
	await offer.make({ ids: [], x: 0, y: 0, at: [70, 48], isInSpace: true }, () => null);
	expect(offer.offered).toBe(null);
});
