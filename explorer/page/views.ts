import type { PageView } from "./panel";

/** The parts of the page beside the call, in the order of the head's links. */
export const VIEWS: readonly PageView[] = [];
