import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, waitForScript } from './atlas.ts';

test('countries and corridors have small pages that lead into the map and to their claims', async ({
	page,
	watched,
}) => {
	const pages = ['', 'ru', 'kk'].flatMap((language) =>
		['countries', 'corridors', 'quantities'].flatMap((folder) =>
			readdirSync(join('build', language, folder), { recursive: true })
				.map((name) => join('build', language, folder, String(name)))
				.filter((name) => name.endsWith('index.html.br')),
		),
	);
	expect(pages.length).toBeGreaterThan(100);
	for (const name of pages) expect(readFileSync(name).length, name).toBeLessThan(150_000);

	await page.goto('/countries/');
	await page.getByRole('link', { name: 'Kyrgyzstan' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kyrgyzstan');
	const years = page.locator('section[aria-labelledby="years"]');
	const manas = years.getByRole('listitem').filter({ hasText: 'Transit Center at Manas' }).first();
	await expect(manas.getByRole('link').first()).toHaveAttribute(
		'href',
		/select=manas-transit-center/,
	);
	const claim = await manas.getByRole('link').last().getAttribute('href');
	await page.goto(claim ?? '');
	await expect(page.locator('li[id^="claim-"]:target')).toHaveCount(1);

	await page.goto('/ru/countries/kgz/');
	await expect(page.locator('figure svg[role=img]')).toBeVisible();
	await page.locator('figure > a').click();
	await waitForScript(page);
	expect(new URL(page.url()).searchParams.get('country')).toBe('KGZ');
	await page.locator('a[href="/ru/countries/kgz/"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Кыргызстан');

	watched.allow(/404/);
	await page.goto('/countries/atlantis/');
	await expect(page.getByText('no page for this country or corridor')).toBeVisible();
	await page.getByRole('link', { name: 'Countries and corridors' }).click();
	await expect(page).toHaveURL(/\/countries\/$/);
});
