import { expect, test } from 'vitest';
import { changesSince, versionOfData } from '#lib/atlas/releases.ts';
import { dataVersion, projectAtlas } from '#lib/server/published.ts';

const release = (version: string) => ({
	version,
	changes: { en: `What ${version} brought.`, ru: 'Новое.', kk: 'Жаңалық.' },
});
const RELEASES = ['2027.03', '2027.01', '2026.11'].map(release);

test('a link to an older version is told every later one, the newest first', () => {
	expect(changesSince('2026.11', RELEASES)).toEqual({
		kind: 'later',
		releases: [release('2027.03'), release('2027.01')],
	});
	expect(changesSince('2027.01', RELEASES)).toEqual({
		kind: 'later',
		releases: [release('2027.03')],
	});
});

test('a link to the newest version is told nothing', () => {
	expect(changesSince('2027.03', RELEASES)).toEqual({ kind: 'same' });
});

test('a link to a version that was never published is told which one it sees', () => {
	expect(changesSince('2020.01', RELEASES)).toEqual({ kind: 'unknown', newest: '2027.03' });
});

test('the version that this atlas writes into links is the newest that it published', () => {
	expect(changesSince(dataVersion(), projectAtlas().releases)).toEqual({ kind: 'same' });
});

test('the version of the data has two digits for the month, which npm does not allow in a package’s', () => {
	expect(versionOfData('2027.1.0')).toBe('2027.01');
	expect(versionOfData('2026.12.0')).toBe('2026.12');
});
