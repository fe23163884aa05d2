import type { Language } from '#lib/atlas/vocabulary.ts';
import { inAttribute } from '#lib/view/escape.ts';
import { inLanguage } from '#lib/view/language.ts';
import { DEFAULT_VIEW, encodeView, isList, type View } from '#lib/view/view.ts';
import { viewAddress } from './address.ts';

/** A view to be put elsewhere. */
export type Shared = {
	/** Address of the atlas: absolute, with a slash at its end. */
	site: string;
	language: Language;
	view: View;
	/** The accessible name of the frame, and the alternative text of a picture. */
	title: string;
};

/** The address of the view on the page of the map, which has no use for what only an embed obeys. */
export function linkTo({ site, language, view }: Shared): string {
	const { controls, still, origin } = DEFAULT_VIEW;
	return viewAddress(site, inLanguage('/', language), { ...view, controls, still, origin });
}

/** What a frame shows: a list has no room there. */
const framed = (view: View): View => (isList(view.view) ? { ...view, view: 'map' } : view);

/** The address of the view as an embed. */
export function embedAddress({ site, language, view }: Shared): string {
	return viewAddress(site, inLanguage('/embed/', language), framed(view));
}

/**
 * A frame that is as wide as the text around it and keeps the shape of a slide; of a size that shows the
 * map well on sites that take the style away.
 */
export function frameSnippet(shared: Shared): string {
	return [
		'<iframe',
		`  src="${inAttribute(embedAddress(shared))}"`,
		`  title="${inAttribute(shared.title)}"`,
		'  loading="lazy"',
		'  width="640"',
		'  height="360"',
		'  style="width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0"',
		'></iframe>',
	].join('\n');
}

/** The element that `/embed.js` defines: its attributes are the keys of the address. */
export function elementSnippet({ site, language, view, title }: Shared): string {
	// The element lets the page that it stands in drive it, whatever its origin.
	const query = encodeView({ ...framed(view), origin: [] });
	const pairs = [...new URLSearchParams(query)].filter(([name]) => name !== 'year');
	if (!view.years) pairs.unshift(['year', String(view.year)]);
	const attributes = pairs.map(([name, value]) => `${name}="${inAttribute(value)}"`);
	// Without its own language the element would speak that of the page around it.
	attributes.push(`lang="${language}"`, `title="${inAttribute(title)}"`);
	return [
		`<script src="${inAttribute(`${site}embed.js`)}" async></script>`,
		`<ndn-atlas ${attributes.join(' ')}></ndn-atlas>`,
	].join('\n');
}

/** A picture with a link, in Markdown; `file` is the name of the picture that stands beside the text. */
export function markdownSnippet(shared: Shared, file: string): string {
	const text = shared.title.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>!&]/g, '\\$&');
	return `[![${text}](${file})](${linkTo(shared).replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
