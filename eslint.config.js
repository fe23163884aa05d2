import noUnsanitized from 'eslint-plugin-no-unsanitized';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Imports point one way: a folder may use only those before it. */
const ORDER = [
	'time',
	'atlas',
	'network',
	'view',
	'own',
	'story',
	'words',
	'search',
	'own-data',
	'map',
	'export',
	'embed',
	'offline',
	'ui',
];
/** The rooms of `src/lib/ui`, in the same way; the pages, last, do not know each other. */
const ROOMS = [
	'page',
	'map',
	'measure',
	'time',
	'evidence',
	'trace',
	'takeaway',
	'own',
	'own-data',
	'shapes',
];
const PAGES = ['atlas', 'story', 'embed', 'profile'];
/** Runs in Node only, at build. */
const NODE_ONLY = ['server'];

/**
 * Files that must not import from folders, given by their paths in `src/lib`.
 * @param {string} folder
 * @param {string[]} later
 */
const forbid = (folder, later) => ({
	files: [`src/lib/${folder}/**`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^(#lib/|(\\.\\./)+)(${later.join('|')})/`,
						message: `src/lib/${folder} must not know ${later.join(', ')}.`,
					},
				],
			},
		],
	},
});

const oneWay = [
	...ORDER.map((folder, at) => forbid(folder, [...ORDER.slice(at + 1), ...NODE_ONLY])),
	...[...ROOMS, ...PAGES].map((room) => {
		const after = ROOMS.includes(room) ? ROOMS.slice(ROOMS.indexOf(room) + 1) : [];
		const later = [...after, ...PAGES].filter((other) => other !== room);
		return forbid(`ui/${room}`, [...later.map((other) => `ui/${other}`), ...NODE_ONLY]);
	}),
];

/** A class of at most so many lines: one that is longer promises too much. */
const shortClasses = {
	/** @param {import('eslint').Rule.RuleContext} context */
	create(context) {
		const most = 250;
		/** @param {import('estree').Class} node */
		const check = (node) => {
			const { start, end } = node.loc ?? { start: { line: 0 }, end: { line: 0 } };
			const lines = end.line - start.line + 1;
			if (lines > most)
				context.report({ node, message: `This class has ${lines} lines; at most ${most}.` });
		};
		return { ClassDeclaration: check, ClassExpression: check };
	},
};

/** Functions and classes are short; lists of one kind say why they are not. */
const limits = {
	files: ['src/**/*.ts'],
	plugins: { limits: { rules: { 'short-classes': shortClasses } } },
	rules: { 'limits/short-classes': 'error', 'max-lines-per-function': ['error', { max: 60 }] },
};

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'static/',
			'src/basemap/',
			'src/cli/basemap.ts',
			'test-results/',
		],
	},
	...ts.configs.recommended,
	...svelte.configs.recommended,
	// Beside the properties below: document.write, createContextualFragment, setHTMLUnsafe and the like.
	{ ...noUnsanitized.configs.recommended, files: ['src/**'] },
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-properties': [
				'error',
				{ property: 'innerHTML', message: 'Data must never become markup; make nodes or text.' },
				{ property: 'outerHTML', message: 'Data must never become markup; make nodes or text.' },
				{
					property: 'insertAdjacentHTML',
					message: 'Data must never become markup; make nodes or text.',
				},
			],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
	},
	{
		// Safari before 16.4 refuses a whole script with a look-behind in it.
		files: ['src/**'],
		ignores: ['src/cli/**', 'src/lib/server/**', 'src/lib/atlas/check/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				...['Literal[raw=/\\(\\?<[=!]/]', 'TemplateElement[value.raw=/\\(\\?<[=!]/]'].map(
					(selector) => ({ selector, message: 'Safari before 16.4 knows no look-behind.' }),
				),
			],
		},
	},
	...oneWay,
	limits,
);
