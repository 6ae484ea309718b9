import { LOOK_KEY, STANDING_KEY } from './look.ts';

/**
 * Sets theme, text size, contrast, language and the room of a standing warning before the first paint, so that nothing
 * flashes or moves. `served` says that the worker serves the page's scripts: words of another language than the
 * prerendered one come in a moment then, and nothing is shown that they would move (shapes.css). Inline, and the same bytes on every page: the content security policy lists its hash.
 */
export const LOOK_SCRIPT = `try{var l=JSON.parse(localStorage.getItem('${LOOK_KEY}')||'{}'),d=document.documentElement;l.theme&&(d.dataset.theme=l.theme);l.text&&l.text!=='normal'&&(d.dataset.text=l.text);l.contrast==='more'&&(d.dataset.contrast='more');localStorage.getItem('${STANDING_KEY}')&&(d.dataset.standing='');navigator.serviceWorker&&navigator.serviceWorker.controller&&(d.dataset.served='');d.lang=(l.locale||(navigator.language.startsWith('hi')?'hi':'en'))+'-IN'}catch(e){}`;
