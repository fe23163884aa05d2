import { inAttribute } from '#lib/view/escape.ts';
import type { Words } from '#lib/words/en.ts';
import type { DrawnSlide } from './deck.ts';
import { tellerOf, type Telling } from './telling.ts';

/** The code of reveal.js with its notes, and its style sheets, as they are inlined. */
export type RevealCode = { script: string; notes: string; css: string };

const STYLE = `html,body{background:#fff}.reveal .slides{text-align:left}
.reveal section{padding:0!important;font:400 24px/1.4 "Noto Sans",Arial,sans-serif;color:#222}
.reveal img{display:block;width:100%;height:100%;object-fit:contain;margin:0}
.reveal .at{position:absolute;right:8px;bottom:4px;font-size:12px}
.reveal .at a{color:#0b5a8a}`;

/**
 * A story as one page of slides for a browser (reveal.js), with everything within: a picture for each
 * step, its text alternative, the speaker's notes, and the address of its view where there is a public one.
 */
export function webDeck(
	title: string,
	slides: readonly DrawnSlide[],
	{ script, notes, css }: RevealCode,
	words: Words,
	telling: Telling = {},
): string {
	const sections = slides.map(({ picture, image, paragraph = '', notes, sources, address }) => {
		const said = [notes, paragraph, ...sources.map((source, i) => `${i + 1}. ${source}`)].filter(
			Boolean,
		);
		return `<section aria-label="${inAttribute(picture.title)}"><img src="${inAttribute(image)}" alt="${inAttribute(picture.alt)}">${
			address
				? `<p class="at"><a href="${inAttribute(address)}">${inAttribute(words.stories.inAtlas)}</a></p>`
				: ''
		}<aside class="notes">${said.map((line) => `<p>${inAttribute(line)}</p>`).join('')}</aside></section>`;
	});
	const about = Object.entries({
		author: tellerOf(telling, words) ?? 'NDN Atlas',
		description: telling.lead ?? '',
	})
		.filter(([, content]) => content)
		.map(([name, content]) => `<meta name="${name}" content="${inAttribute(content)}">`);
	return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${about.join('')}
<title>${inAttribute(title)}</title><style>${css}${STYLE}</style></head>
<body><div class="reveal"><div class="slides">${sections.join('\n')}</div></div>
<script>${inScript(script)}</script><script>${inScript(notes)}</script>
<script>Reveal.initialize({width:1280,height:720,margin:0,center:false,hash:true,transition:"none",plugins:[RevealNotes]});</script>
</body></html>
`;
}

/** A script's text ends at the first `</script`, whatever the quotes say. */
const inScript = (code: string) =>
	code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
