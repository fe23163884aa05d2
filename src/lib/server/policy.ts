const META = /\s*<meta http-equiv="content-security-policy" content="([^"]*)">/;
const FIRST_SCRIPT = /<script (?=src="[^"]*first-frame\.js")/;

/**
 * The page with its policy passed to its first script, which knows the address of the page and
 * sets the policy before anything else can run (`src/first-frame.ts`). A page without a policy of its
 * own, as in development, stays as it is.
 */
export function withPolicyOfAddress(html: string): string {
	const [meta, policy] = META.exec(html) ?? [];
	if (meta === undefined || !FIRST_SCRIPT.test(html)) return html;
	return html.replace(meta, '').replace(FIRST_SCRIPT, () => `<script data-policy="${policy}" `);
}
