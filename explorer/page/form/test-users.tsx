import type { Catalogue } from "../../catalogue/model";
import type { CallState } from "../use-call";

const PREFIX = "test-user:";

/** The parameter that names a test user, by the operation. */
const CARRIERS: Readonly<Partial<Record<string, string>>> = { ApplySdkVerificationToken: "Extra", issueToken: "extra" };

interface TestUsersProps {
  readonly catalogue: Catalogue;
  readonly state: CallState;
}

/** Who goes through the verification in the local cloud, and so what comes of it. */
export function TestUsers({ catalogue, state }: TestUsersProps) {
  const { call, setParameter } = state;
  const carrier = CARRIERS[call.operation];
  if (carrier === undefined || call.target !== "local") return null;
  const extra = String(call.parameters[carrier] ?? "");
  const name = extra.startsWith(PREFIX) ? extra.slice(PREFIX.length) : "";
  const about = catalogue.testUsers.find((user) => user.name === name)?.about;
  return (
    <div class="users">
      <label for="test-user">Test user</label>
      <select
        id="test-user"
        value={name}
        aria-describedby="test-user-about"
        onChange={({ currentTarget: { value } }) => setParameter(carrier, value === "" ? undefined : PREFIX + value)}
      >
        <option value="">nobody: the verification stays unfinished</option>
        {catalogue.testUsers.map((user) => (
          <option key={user.name}>{user.name}</option>
        ))}
      </select>
      <p id="test-user-about" class="about">
        {about ?? "Chooses the outcome of the verification in the local cloud."}
      </p>
    </div>
  );
}
