/** Environment variables by name. Only entry points read those of the process; everything else is given them. */
export type Variables = Readonly<Record<string, string | undefined>>;
