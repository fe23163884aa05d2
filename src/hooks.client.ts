import type { ClientInit } from '@sveltejs/kit';
import { painted } from '#lib/view/waits.ts';

/** The picture and the lists are there without the code that wakes them: they are painted before it. */
export const init: ClientInit = async () => {
	do await painted();
	while (document.documentElement.dataset.unread !== undefined);
};
