'use strict';
// Shows later states of a process's support in the page that the service wrote (templates/BoardResource/page.html), with the
// words that came with it. What it writes is what the service would write: both are compared in a test.
(() => {
  const page = document.body;
  const words = JSON.parse(page.dataset.words);
  const say = words.say;
  const byId = id => document.getElementById(id);
  const SVG = 'http://www.w3.org/2000/svg';
  const numbers = new Intl.NumberFormat(words.locale, {numberingSystem: words.numbers, useGrouping: false});
  const moment = options => new Intl.DateTimeFormat(words.locale,
    {numberingSystem: words.numbers, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...options});
  const utc = moment({year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC'});
  const here = moment({second: '2-digit'});
  const marks = {};
  for (const mark of words.marks) for (const stance of mark.stances) marks[stance] = mark;

  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

  const languageOf = tag => {
    try {
      return new Intl.Locale(tag).language;
    } catch {
      return '';
    }
  };

  // a text in the language of the page, whatever its region; or else in English, or in the first by tag, marked as being in
  // another. The service chooses by the same order (Phrases.read): the page must not change its language while it is read
  const text = texts => {
    const tags = Object.keys(texts).sort();
    const inLanguage = language => tags.find(tag => languageOf(tag) === language);
    const own = tags.find(tag => tag.toLowerCase() === words.language) ?? inLanguage(words.language);
    if (own !== undefined) return {value: texts[own], lang: own};
    const other = inLanguage('en') ?? tags[0];
    if (other === undefined) return {value: '', lang: words.language};
    return {value: fill(say.foreign, {text: texts[other], language: other}), lang: other};
  };

  const put = (element, value, lang) => {
    if (element.textContent !== value) element.textContent = value;
    if (lang && element.lang !== lang) element.lang = lang;
  };

  const make = (name, attributes, value) => {
    const element = name === 'rect' || name === 'text' ? document.createElementNS(SVG, name) : document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (value !== undefined) element.textContent = value;
    return element;
  };

  const percent = n => n.toFixed(1) + '%';

  const showBar = (card, camp, tally) => {
    const row = card.querySelector('.camp.' + camp);
    const spoke = fill(say.spoke, {spoke: numbers.format(tally.spoke), registered: numbers.format(tally.registered)});
    const told = [say[camp] + ': ' + spoke];
    const parts = [];
    let before = 0;
    for (const mark of words.marks) {
      const n = mark.stances.reduce((sum, stance) => sum + (tally[stance] ?? 0), 0);
      if (!n) continue;
      const width = 100 * n / tally.spoke;
      const left = 100 * before / tally.spoke;
      const x = words.rightToLeft ? 100 - left - width : left;
      parts.push(make('rect', {class: mark.style, x: percent(x), width: percent(width), height: '100%'}),
        make('text', {class: mark.style, x: percent(x + width / 2), y: '50%'},
          (width < words.narrow / 2 ? '' : mark.symbol) + (width < words.narrow ? '' : numbers.format(n))));
      told.push(mark.meaning + ': ' + numbers.format(n));
      before += n;
    }
    const bar = row.querySelector('.bar');
    bar.setAttribute('aria-label', told.join('. '));
    bar.replaceChildren(...parts);
    put(row.querySelector('.spoke'), spoke);
  };

  const showRow = (card, style, id, views) => {
    const row = card.querySelector('.row.' + style);
    row.hidden = views.length === 0;
    row.querySelector('.name').id = style + '-' + id;
    const list = row.querySelector('ul');
    list.setAttribute('aria-labelledby', style + '-' + id);
    list.replaceChildren(...views.map(([stance, holder]) => {
      const chip = make('li', {class: 'chip ' + marks[stance].style});
      chip.append(make('span', {'aria-hidden': 'true'}, marks[stance].symbol), ' ',
        make('span', {class: 'unseen'}, marks[stance].meaning + ': '), make('span', {lang: holder.lang}, holder.value));
      return chip;
    }));
  };

  const own = value => ({value, lang: words.language});
  const many = quantifier => own(quantifier ? words.quantifiers[quantifier] : marks.MIXED.meaning);
  const group = code => words.groups[code] ? text(words.groups[code]) : own(code);

  // what is told to those who do not see it, where the standing of the proposal has changed
  const show = (card, item) => {
    const title = text(item.title);
    const level = text(item.phrase);
    const phrase = item.assigned && (words.levels[item.assigned.level]
      ? text(words.levels[item.assigned.level]).value : item.assigned.level);
    const assigned = item.assigned ? fill(say.assigned, {phrase}) : '';
    const number = item.number === null ? '' : numbers.format(item.number);
    put(card.querySelector('.number'), number);
    put(card.querySelector('.title'), title.value, title.lang);
    put(card.querySelector('.level'), level.value, level.lang);
    put(card.querySelector('.assigned'), assigned);
    card.querySelector('.assigned').hidden = !item.assigned;
    card.querySelector('.diverging').hidden = !item.diverging;
    showBar(card, 'governments', item.governments);
    showBar(card, 'observers', item.observers);
    showRow(card, 'groups', item.proposal,
      Object.entries(item.groups).flatMap(([stance, codes]) => codes.map(code => [stance, group(code)])));
    showRow(card, 'breakouts', item.proposal, item.reported.map(r => [r.stance, many(r.quantifier)]));
    showRow(card, 'unnamed', item.proposal, item.unattributed.map(u => [u.stance, many(u.quantifier)]));
    const before = card.dataset.standing;
    const now = [level.value, assigned, item.diverging ? say.diverging : ''].filter(Boolean).join(' · ');
    card.dataset.proposal = item.proposal;
    card.dataset.standing = now;
    card.toggleAttribute('data-diverging', item.diverging);
    if (before === undefined || before === now) return '';
    card.classList.add('changed');
    setTimeout(() => card.classList.remove('changed'), 20_000);
    return fill(say.changed, {proposal: (number + ' ' + title.value).trim(), now, before});
  };

  const sections = [...document.querySelectorAll('section')];
  const known = new Set(sections.map(section => section.dataset.cluster));

  const showAll = support => {
    const cards = new Map([...document.querySelectorAll('main .card')].map(card => [card.dataset.proposal, card]));
    const told = [];
    for (const section of sections) {
      const list = section.querySelector('.cards');
      const items = support.items.filter(item => (known.has(item.cluster) ? item.cluster : '') === section.dataset.cluster);
      const shown = items.map(item => {
        const card = cards.get(item.proposal) ?? byId('card').content.firstElementChild.cloneNode(true);
        told.push(show(card, item));
        return card;
      });
      // moved only where there is need, for whoever reads would lose the place
      if (shown.length !== list.children.length || shown.some((card, i) => card !== list.children[i])) {
        list.replaceChildren(...shown);
      }
      list.dataset.n = items.length;
      section.querySelector('.none').hidden = items.length > 0;
      section.hidden = items.length === 0 && section.dataset.cluster === '';
      links.get(section).parentElement.hidden = items.length === 0;
    }
    const changes = told.filter(Boolean);
    if (changes.length) byId('changes').replaceChildren(...changes.map(change => make('span', {}, change + ' ')));
    if (support.asOf) put(byId('as-of'), fill(say.asOf, {at: utc.format(new Date(support.asOf))}));
  };

  const learnRule = async version => {
    const answer = await fetch(page.dataset.rule, {headers: {accept: 'application/json'}});
    if (!answer.ok) return;
    words.levels = Object.fromEntries((await answer.json()).levels.map(level => [level.level, level.phrase]));
    words.rule = version;
    put(byId('rule'), fill(say.rule, {version}));
  };

  let received = new Date();
  const connected = live => {
    page.dataset.connection = live ? 'live' : 'lost';
    put(document.querySelector('#connection .text'), live ? say.live : fill(say.lost, {at: here.format(received)}));
  };

  const receive = async support => {
    if (support.rule.version !== words.rule) await learnRule(support.rule.version).catch(() => {});
    showAll(support);
  };

  // a browser tries again by itself after a cut, and gives up where it is answered with an error
  let source;
  let again;
  const connect = () => {
    clearTimeout(again);
    source?.close();
    source = new EventSource(page.dataset.stream);
    source.onopen = () => connected(true);
    source.onmessage = event => {
      received = new Date();
      connected(true);
      receive(JSON.parse(event.data));
    };
    source.onerror = () => {
      connected(false);
      if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, 3_000 + 2_000 * Math.random());
    };
  };

  // which cluster is shown, and going on to the next
  const links = new Map(sections.map(section =>
    [section, document.querySelector(`header a[href="#${section.id}"]`)]));
  let current = sections[0];
  const mark = section => {
    current = section;
    for (const [one, link] of links) {
      if (one === section) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    }
  };
  const middle = new IntersectionObserver(
    entries => entries.filter(entry => entry.isIntersecting).forEach(entry => mark(entry.target)),
    {rootMargin: '-49% 0px -50% 0px'});
  sections.forEach(section => middle.observe(section));

  const goOn = by => {
    const there = sections.filter(section => section.querySelector('.card'));
    const next = there[(there.indexOf(current) + by + there.length) % there.length];
    next?.scrollIntoView();
  };
  addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowRight') goOn(words.rightToLeft ? -1 : 1);
    if (event.key === 'ArrowLeft') goOn(words.rightToLeft ? 1 : -1);
  });

  const every = Number(page.dataset.every);
  if (every) {
    const pause = byId('pause');
    let paused = false;
    pause.hidden = false;
    pause.onclick = () => {
      paused = !paused;
      pause.setAttribute('aria-pressed', paused);
    };
    setInterval(() => paused || goOn(1), 1_000 * every);
  }

  addEventListener('offline', () => connected(false));
  addEventListener('online', connect);
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', event => event.persisted && connect());
  connect();
})();
