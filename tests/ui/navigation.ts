/** Kit's navigation for a component outside of a site: the address changes, and no page is loaded. */
export const afterNavigate = () => undefined;
export const beforeNavigate = () => undefined;
export const pushState = (url: string) => history.pushState({}, '', url);
export const replaceState = (url: string) => history.replaceState({}, '', url);
