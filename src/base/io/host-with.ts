import type { Host } from '../command.ts';

/** The same host, but for some of its parts. A process cannot be copied, so this one stands in front of it. */
export const hostWith = (host: Host, parts: Partial<Host>): Host =>
  new Proxy(host, {
    get(target, key) {
      if (Object.hasOwn(parts, key)) return Reflect.get(parts, key);
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
