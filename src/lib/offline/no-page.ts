import type { Language } from '#lib/atlas/vocabulary.ts';
import { escaped } from '#lib/map/svg/markup.ts';

/** Apart from the catalogues, which a worker need not load. */
const WORDS: Record<Language, { title: string; explanation: string; kept: string; again: string }> =
	{
		en: {
			title: 'There is no connection',
			explanation: 'This page is not stored in this browser.',
			kept: 'These pages are:',
			again: 'Try again',
		},
		ru: {
			title: 'Нет соединения',
			explanation: 'Эта страница не сохранена в этом браузере.',
			kept: 'Сохранены:',
			again: 'Попробовать снова',
		},
		kk: {
			title: 'Байланыс жоқ',
			explanation: 'Бұл бет осы браузерде сақталмаған.',
			kept: 'Сақталған беттер:',
			again: 'Қайталап көру',
		},
	};

/**
 * A page in place of one that can neither be fetched nor is stored: says so, and leads to the pages
 * that are stored (title by path, with the base).
 */
export function noPage(language: Language, stored: ReadonlyMap<string, string>): string {
	const { title, explanation, kept, again } = WORDS[language];
	const links = [...stored].map(
		([path, name]) => `<li><a href="${escaped(path)}">${escaped(name)}</a></li>`,
	);
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title} · NDN Atlas</title>
<style>
:root { color-scheme: light dark; font: 18px/1.5 'Noto Sans', system-ui, sans-serif; }
body { max-width: 36em; margin: 3em auto; padding: 0 1em; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${explanation} <a href="">${again}</a></p>
${links.length > 0 ? `<p>${kept}</p>\n<ul>${links.join('')}</ul>` : ''}
</body>
</html>
`;
}
