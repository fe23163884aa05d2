/** Text alone: nothing here needs a script. */
export const csr = false;

const TEXTS = {
	en: () => import('./about.en.svelte'),
	ru: () => import('./about.ru.svelte'),
	kk: () => import('./about.kk.svelte'),
};

export const load = async ({ params }) => ({
	Text: (await TEXTS[params.lang ?? 'en']()).default,
});
