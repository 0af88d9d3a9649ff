import type { Fault } from "../../../local-cloud";
import type { E2eContext } from "../context";
import { expectEqual } from "../expect";
import type { Stage } from "../stage";
import type { StateBucket } from "../state-bucket";

/** What Terraform says when somebody else holds the lock. */
const REFUSED = /Error acquiring the state lock/;
const LOCK_ID = /^\W*ID:\s+([0-9a-f]{32,64})\s*$/m;
/** The tag that Terraform's cos backend creates before it writes the lock, as it names it when it is there already. */
const LOCK_TAG = /failed to create tag: (\S+)\s+->\s+([0-9a-f]{32,64})/;
const TAG = { service: "tag", version: "2018-08-13" } as const;

/** A moment of an apply: a request about the lock that it has just sent, and the fault that then hits it. */
type Moment = Pick<Fault, "skip"> & { readonly action: string } & ({ kind: "delay"; ms: number } | { kind: "reset" });

/** The lock is held: Terraform reads it once before it takes it, and again to give it back. */
const HOLDING: Moment = { action: "GetObject", skip: 1, kind: "delay", ms: 0 };
/** The tag is there that keeps others from taking the lock at the same time, and the lock does not come to be. */
const TAKING: Moment = { action: "PutObject", kind: "reset" };

/**
 * Applies, and does something else at a moment of it.
 * @returns whether the apply succeeded, and the result of the other thing
 */
async function during<T>(
  { deployment, localCloud }: E2eContext,
  bucket: StateBucket,
  moment: Moment,
  act: () => Promise<T>,
): Promise<{ readonly applied: boolean; readonly found: T | undefined }> {
  let found: T | undefined;
  const onHit = async (): Promise<void> => {
    found = await act();
  };
  localCloud.faults.add({ ...moment, subject: bucket.lockKey, times: 1, onHit });
  const applied = await deployment.apply().then(
    () => true,
    () => false,
  );
  expectEqual("moments of the apply that did not come", localCloud.faults.pending, []);
  return { applied, found };
}

/** What an apply prints that is refused. @throws CommandError when it is not */
async function refusedApply({ deployment }: E2eContext): Promise<string> {
  const before = deployment.printed().length;
  await deployment.terraform(["apply", "-auto-approve", "-input=false", "-no-color"], [1]);
  return deployment.printed().slice(before);
}

/** The stage for a run whose state is in a bucket. */
export const stateStage = (bucket: StateBucket): Stage<"state"> => ({
  name: "state",
  title: "The state is in COS, encrypted, and a lock keeps a second deployment out until it is given back",
  needs: ["deploy"],
  run: async (context) => {
    const { client, deployment, localCloud } = context;
    const { tags } = localCloud.cloud;
    const isFree = (): void => {
      expectEqual("the lock", bucket.lock?.key, undefined);
      expectEqual("tags of the lock", tags.pairs, []);
    };
    expectEqual("encryption of the state", bucket.state?.headers["x-cos-server-side-encryption"], "AES256");
    expectEqual("who may read the state", bucket.state?.acl, "private");
    isFree();

    const second = await during(context, bucket, HOLDING, () => refusedApply(context));
    expectEqual("a second apply is refused for the lock", REFUSED.test(second.found ?? ""), true);
    expectEqual("the first apply succeeds", second.applied, true);
    isFree();

    const killed = await during(context, bucket, HOLDING, () => deployment.kill());
    expectEqual("an apply that was killed succeeds", killed.applied, false);
    expectEqual("the lock that it leaves", bucket.lock?.key, bucket.lockKey);
    const [, id = ""] = LOCK_ID.exec(await refusedApply(context)) ?? [];
    await deployment.terraform(["force-unlock", "-force", id]);
    isFree();

    await during(context, bucket, TAKING, () => deployment.kill());
    expectEqual("the lock of an apply that was killed before it had it", bucket.lock?.key, undefined);
    const [, key = "", value = ""] = LOCK_TAG.exec(await refusedApply(context)) ?? [];
    expectEqual("the tag that it leaves", tags.pairs, [{ key, value }]);
    await client.call(TAG, "DeleteTag", { TagKey: key, TagValue: value });
    await deployment.apply();
    isFree();
    expectEqual("a plan is empty", await deployment.isSettled(), true);
    return "encrypted; refused while locked; freed by force-unlock, and by deleting the tag";
  },
});
