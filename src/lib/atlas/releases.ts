import type { Release } from './schema.ts';

/** What came after the data version that a link pins. */
export type Since =
	/** It is the newest. */
	| { kind: 'same' }
	/** Later versions, the newest first. */
	| { kind: 'later'; releases: Release[] }
	/** No version is called so; `newest` is what is shown. */
	| { kind: 'unknown'; newest: string };

/** Compares a pinned version with the published ones, of which the newest comes first. */
export function changesSince(pinned: string, releases: readonly Release[]): Since {
	const at = releases.findIndex(({ version }) => version === pinned);
	if (at < 0) return { kind: 'unknown', newest: releases[0]?.version ?? '' };
	return at === 0 ? { kind: 'same' } : { kind: 'later', releases: releases.slice(0, at) };
}

/** The data version (`2027.01`) of a package version (`2027.1.0`), in which npm allows no leading zero. */
export function versionOfData(packageVersion: string): string {
	const [year = '', month = ''] = packageVersion.split('.');
	return `${year}.${month.padStart(2, '0')}`;
}
