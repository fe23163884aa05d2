import { error } from '@sveltejs/kit';
import { own } from '#lib/atlas/own.ts';
import { projectAtlas, PUBLISHED } from '#lib/server/published.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => Object.keys(PUBLISHED).map((file) => ({ file }));

export function GET({ params }) {
	const published = own(PUBLISHED, params.file);
	if (!published) error(404, 'There is no such file.');
	return new Response(published.text(projectAtlas()), {
		headers: { 'content-type': published.type, 'access-control-allow-origin': '*' },
	});
}
