import type { Refused } from "../session";

/** What the server refused, and what to do. */
export const RefusalAlert = ({ refused }: { readonly refused: Refused }) => (
  <div role="alert" class="refusal">
    <p>{refused.message}</p>
    <p>{refused.fix}</p>
  </div>
);
