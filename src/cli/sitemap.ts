/**
 * After the build: `sitemap.xml`, and `robots.txt` that names it. Without a public address there is
 * neither, since a sitemap's addresses must be absolute.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '#lib/server/site.ts';
import { sitemap } from '#lib/server/sitemap.ts';
import { languageOf } from '#lib/view/language.ts';

const site = process.env.SITE_URL ?? '';
/** An embed is a part of somebody's page, a visitor's story in its link: no pages to be found. */
const UNLISTED = /^\/(embed|stories\/own)\//;

if (site) {
	const paths = readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(
			(entry) =>
				`${join(entry.parentPath, entry.name)
					.replace(/^build/, '')
					.replaceAll('\\', '/')}/`,
		)
		.concat('/')
		.filter((path) => existsSync(join('build', path, 'index.html')))
		.filter((path) => languageOf(path) === 'en' && !UNLISTED.test(path));
	writeFileSync('build/sitemap.xml', sitemap(paths, site));
	writeFileSync(
		'build/robots.txt',
		`User-agent: *\nAllow: /\nSitemap: ${siteAddress(site, '/sitemap.xml')}\n`,
	);
}
