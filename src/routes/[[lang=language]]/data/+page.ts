const TEXTS = {
	en: () => import('./data.en.svelte'),
	ru: () => import('./data.ru.svelte'),
	kk: () => import('./data.kk.svelte'),
};

export const load = async ({ params }) => ({
	Text: (await TEXTS[params.lang ?? 'en']()).default,
});
