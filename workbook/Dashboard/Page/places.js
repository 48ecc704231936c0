// Browsers let a page write a hundred addresses in half a minute, some a few more; beyond that they take none and say nothing, or throw.
const PAUSE = 400;

// Steps closer together than this are one gesture: a drag, a run of keys, letters typed.
const GESTURE = 1000;

/**
 * Keeps the browser's history: a choice is a place of its own, a gesture is one place however many steps it has, and the cursor stays in the place where it moves.
 * Steps are written with a pause between, the last of them always.
 */
export function keepPlaces() {
  /** @type {string | null} */
  let waiting = null;
  let [timer, written, stepped, gesture] = [0, -Infinity, -Infinity, ''];
  const catchUp = () => {
    clearTimeout(timer);
    timer = 0;
    if (waiting === null) return;
    history.replaceState(null, '', waiting);
    [waiting, written] = [null, performance.now()];
  };
  return {
    /**
     * @param {string} address
     * @param {Move} how
     * @param {string} name what the gesture changes
     */
    write(address, how, name) {
      const now = performance.now();
      if (how === 'cursor' || how === 'gesture' && name === gesture && now - stepped < GESTURE) {
        waiting = address;
        if (now - written >= PAUSE) catchUp();
        else if (!timer) timer = setTimeout(catchUp, PAUSE - (now - written));
      } else {
        // What waits belongs to the place that is left now.
        catchUp();
        if (address !== location.hash) history.pushState(null, '', address);
      }
      if (how !== 'cursor') [gesture, stepped] = [how === 'gesture' ? name : '', now];
    },
    /** The reader has gone to another place: what waits is not that place's. */
    leave() {
      [waiting, gesture] = [null, ''];
    },
  };
}
