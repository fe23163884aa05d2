import { quantitiesCsv } from '#lib/atlas/quantities.ts';
import { projectAtlas } from '#lib/server/published.ts';

export const prerender = true;
export const trailingSlash = 'never';

export function GET() {
	return new Response(quantitiesCsv(projectAtlas()), {
		headers: { 'content-type': 'text/csv; charset=utf-8', 'access-control-allow-origin': '*' },
	});
}
