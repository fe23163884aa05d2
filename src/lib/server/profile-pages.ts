import { PROFILED, type Language } from '#lib/atlas/vocabulary.ts';
import { PROFILE_WORDS } from '#lib/words/profile/catalogue.ts';
import type { Words } from '#lib/words/en.ts';
import type { PageOfView } from './card-tags.ts';
import { corridorView, countryView } from './profile-view.ts';
import { countryParts, projectAtlas } from './published.ts';

const known = new Map<Language, PageOfView[]>();

/** The pages of countries and corridors in a language, each with the view that its map shows. */
export function profilePages(words: Words): PageOfView[] {
	const pages = known.get(words.language) ?? pagesIn(words);
	known.set(words.language, pages);
	return pages;
}

function pagesIn(words: Words): PageOfView[] {
	const atlas = projectAtlas();
	const told = PROFILE_WORDS[words.language];
	return [
		...PROFILED.map((country) => {
			const [title, code] = [words.countries[country], country.toLowerCase()];
			return {
				...{ id: `country-${code}`, path: `/countries/${code}/`, title },
				description: told.country.description(title),
				view: countryView(atlas, country, countryParts()),
			};
		}),
		...[...atlas.corridors.values()].map((corridor) => {
			const title = corridor.names[words.language];
			return {
				...{ id: `corridor-${corridor.id}`, path: `/corridors/${corridor.id}/`, title },
				description: told.corridor.description(title),
				view: corridorView(atlas, corridor),
			};
		}),
	];
}
