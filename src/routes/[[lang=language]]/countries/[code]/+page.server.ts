import { error } from '@sveltejs/kit';
import { countryProfile, profiledCountry } from '#lib/atlas/profile.ts';
import { toldProfile } from '#lib/atlas/told-profile.ts';
import { PROFILED } from '#lib/atlas/vocabulary.ts';
import { countryView } from '#lib/server/profile-view.ts';
import { countryParts, dataVersion, projectAtlas } from '#lib/server/published.ts';
import { publicPage } from '#lib/server/site.ts';

export const entries = () => PROFILED.map((country) => ({ code: country.toLowerCase() }));

/** The country as its page tells it, in the page's language. */
export function load({ params }) {
	const country = profiledCountry(params.code);
	if (!country) error(404, 'The atlas has no page for this country.');
	const language = params.lang ?? 'en';
	const atlas = projectAtlas();
	return {
		country,
		view: countryView(atlas, country, countryParts()),
		profile: toldProfile(countryProfile(atlas, country), atlas, language),
		version: dataVersion(),
		href: publicPage(`/countries/${params.code}/`, language),
	};
}
