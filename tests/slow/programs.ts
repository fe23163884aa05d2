import { execFileSync } from 'node:child_process';
import { test } from '@playwright/test';

/** Programs that the slow tests ask, how they tell their version, and what brings them. */
const PROGRAMS = {
	nginx: { version: ['-v'], from: 'nginx' },
	caddy: { version: ['version'], from: 'Caddy' },
	soffice: { version: ['--version'], from: 'LibreOffice' },
	inkscape: { version: ['--version'], from: 'Inkscape' },
	ffprobe: { version: ['-version'], from: 'FFmpeg' },
	pdftotext: { version: ['-v'], from: 'poppler-utils' },
	pdftoppm: { version: ['-v'], from: 'poppler-utils' },
	pdfinfo: { version: ['-v'], from: 'poppler-utils' },
} as const;
type Program = keyof typeof PROGRAMS;

/** Runs a program and returns what it says; one that is not installed is named in a sentence. */
export function run(program: Program, ...args: string[]): string {
	try {
		return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', timeout: 240_000 });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT')
			throw new Error(
				`This test needs ${program}, which is not installed; it comes with ${PROGRAMS[program].from}.`,
			);
		throw error;
	}
}

/** Notes for the report which programs a test asks; fails with a sentence when one is missing. */
export function needs(...programs: Program[]): void {
	for (const program of programs) {
		const { version, from } = PROGRAMS[program];
		const number = /\d+(\.\d+)+/.exec(run(program, ...version))?.[0];
		note('program', number ? `${from} ${number}` : from);
	}
}

/** Notes something for the report. */
export function note(type: 'program' | 'measured', description: string): void {
	test.info().annotations.push({ type, description });
}
