import { LANGUAGES, type Language } from '#lib/atlas/vocabulary.ts';
import { inLanguage } from '#lib/view/language.ts';
import {
	decodeView,
	DEFAULT_VIEW,
	encodeView,
	VIEW_KEYS,
	type DecodedView,
	type View,
} from '#lib/view/view.ts';

/** A field of the view that an embed's attributes can name. */
export type Field = (typeof VIEW_KEYS)[number];

const FLAGS: readonly string[] = VIEW_KEYS.filter((key) => typeof DEFAULT_VIEW[key] === 'boolean');

/** The view that attributes ask for; `read` gives an attribute's text, null where there is none. */
export function viewOfAttributes(read: (name: string) => string | null): DecodedView {
	const given = VIEW_KEYS.flatMap((key): [string, string][] => {
		const value = read(key);
		return value === null ? [] : [[key, attributeValue(key, value)]];
	});
	return decodeView(new URLSearchParams(given));
}

/** Blanks are for the eye only; a flag stands for itself. */
function attributeValue(key: string, value: string): string {
	const text = value.replace(/\s+/g, '');
	return text === '' && FLAGS.includes(key) ? '1' : text;
}

/** The text of one field as an attribute has it; null for the default. */
export function attributeOf(field: Field, view: View): string | null {
	const alone = { ...DEFAULT_VIEW, [field]: view[field] };
	return new URLSearchParams(encodeView(alone)).get(field);
}

/** The first of our languages in `lang` attributes, the innermost first; English without any. */
export function languageAmong(tags: readonly string[]): Language {
	for (const tag of tags) {
		const found = LANGUAGES.find((id) => id === tag.toLowerCase().split('-')[0]);
		if (found) return found;
	}
	return 'en';
}

/** The address of a view on a page of the atlas; `site` is the atlas's own, `path` such as `/ru/embed/`. */
export function viewAddress(site: string, path: string, view: View): string {
	const query = encodeView(view);
	return `${site.replace(/\/$/, '')}${path}${query && `?${query}`}`;
}

/** The address of an embed: `base` is that of the atlas, `origin` who may drive the embed. */
export function embedAddress(base: string, language: Language, view: View, origin: string): string {
	return viewAddress(base, inLanguage('/embed/', language), { ...view, origin: [origin] });
}
