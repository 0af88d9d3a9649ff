import { createHash } from "node:crypto";

/** One atomic step of the store. */
export interface RedisScript {
  readonly text: string;
  readonly sha1: string;
}

const script = (text: string): RedisScript => ({ text, sha1: createHash("sha1").update(text).digest("hex") });

/**
 * The server's time in microseconds. A number of Lua's is exact up to 2^53, but is written as 1.7e+15, so times are
 * formatted; and a number that is answered loses its fraction only.
 */
const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local function text(us) return string.format('%.0f', us) end`;

/** How far the server's clock may step back before what it stamped is no longer waited for. Microseconds. */
const LARGEST_STEP_US = 2_000_000;

/** Places that are remembered, whatever the limit: the largest quota, so that one that is raised holds at once. */
const PLACES = 1_000;

/**
 * Gives a request the first place in which no window holds more than the limit, now or in the future: the first
 * to ask has the earlier one, in whichever instance it waits. Places are spread evenly. Of one caller only one waits in
 * the line, so callers who want more than there is get equal shares.
 *
 * A state that is not there may have been lost, and with it the places of the last window: nothing is admitted
 * for one window from its beginning.
 *
 * KEYS: places (list, newest first), state (hash), waiting callers (sorted set).
 * ARGV: limit, window (us), longest wait (us), caller.
 * Answers: outcome, wait (us), beginning of the state, server's time (us).
 */
export const TAKE_PLACE = script(`${NOW}
local limit, window, longest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local told = text(now)
local since, last = unpack(redis.call('HMGET', KEYS[2], 'since', 'last'))
if not since or tonumber(last) - now > ${LARGEST_STEP_US} then
  redis.call('DEL', KEYS[1], KEYS[3])
  since = text(now)
  redis.call('HSET', KEYS[2], 'since', since)
elseif now < tonumber(last) then
  now = tonumber(last)
end
redis.call('HSET', KEYS[2], 'last', text(now))
redis.call('PEXPIRE', KEYS[2], 86400000)
local newest = tonumber(redis.call('LINDEX', KEYS[1], 0) or '0')
local nth = tonumber(redis.call('LINDEX', KEYS[1], limit - 1) or '0')
local place = math.max(now, newest + math.ceil(window / limit), nth + window, tonumber(since) + window)
local wait = place - now
if wait > 0 then
  redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', text(now))
  local own = redis.call('ZSCORE', KEYS[3], ARGV[4])
  if own then return {'again', text(tonumber(own) - now), since, told} end
  if wait > longest then return {'late', text(wait), since, told} end
  redis.call('ZADD', KEYS[3], text(place), ARGV[4])
  redis.call('PEXPIRE', KEYS[3], math.ceil(wait / 1000) + 1000)
end
redis.call('LPUSH', KEYS[1], text(place))
redis.call('LTRIM', KEYS[1], 0, ${PLACES - 1})
redis.call('PEXPIRE', KEYS[1], math.ceil((wait + window) / 1000) + 1000)
return {'place', text(wait), since, told}`);

/** Whether a place still counts. KEYS: state. Answers: beginning of the state, server's time (us). */
export const READ_STATE = script(`${NOW}
return {redis.call('HGET', KEYS[1], 'since') or '', text(now)}`);

/** Counts by the last times of a name. KEYS: times (list). ARGV: limit, window (us). Answers: wait (us), remaining. */
export const ADMIT = script(`${NOW}
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local times = redis.call('LRANGE', KEYS[1], 0, limit - 1)
local newest = tonumber(times[1] or '0')
if newest - now > ${LARGEST_STEP_US} then
  redis.call('DEL', KEYS[1])
  for index = 1, #times do
    times[index] = text(now)
    redis.call('LPUSH', KEYS[1], times[index])
  end
elseif now < newest then
  now = newest
end
local counted = 0
while times[counted + 1] and tonumber(times[counted + 1]) + window > now do counted = counted + 1 end
if counted >= limit then return {text(tonumber(times[limit]) + window - now), 0} end
redis.call('LPUSH', KEYS[1], text(now))
redis.call('LTRIM', KEYS[1], 0, limit - 1)
redis.call('PEXPIRE', KEYS[1], math.ceil(window / 1000) + 1000)
return {'0', limit - counted - 1}`);

/** KEYS: value. ARGV: value, time to live (ms). Answers: what is there already. */
export const TAKE = script(`
local there = redis.call('GET', KEYS[1])
if there then return there end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return false`);

/** KEYS: value. ARGV: mark of what must be there, value, time to live (ms). */
export const REPLACE = script(`
local there = redis.call('GET', KEYS[1])
if there and string.sub(there, 1, #ARGV[1]) == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
return false`);

/** KEYS: value. ARGV: mark of what must be there. */
export const FREE = script(`
local there = redis.call('GET', KEYS[1])
if there and string.sub(there, 1, #ARGV[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return false`);
