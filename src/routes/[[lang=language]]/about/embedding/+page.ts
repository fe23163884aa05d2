const TEXTS = {
	en: () => import('./embedding.en.svelte'),
	ru: () => import('./embedding.ru.svelte'),
	kk: () => import('./embedding.kk.svelte'),
};

export const load = async ({ params }) => ({
	Text: (await TEXTS[params.lang ?? 'en']()).default,
});
