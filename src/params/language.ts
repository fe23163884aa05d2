import type { ParamMatcher } from '@sveltejs/kit';

/** The folders of the languages other than English, which stands at the root. */
export const match = ((param): param is 'ru' | 'kk' =>
	param === 'ru' || param === 'kk') satisfies ParamMatcher;
