/** The page is its HTML: nothing here needs a script. */
export const csr = false;
