/** Text alone: nothing here needs a script. */
export const csr = false;

const TEXTS = {
	en: () => import('./data.en.svelte'),
	ru: () => import('./data.ru.svelte'),
	kk: () => import('./data.kk.svelte'),
};

export const load = async ({ params, data }) => ({
	...data,
	Text: (await TEXTS[params.lang ?? 'en']()).default,
});
