/** Where the local cloud has what no real one has: paths at its own address that begin so. */
export const ADMIN_FOLDER = "/_local/";
