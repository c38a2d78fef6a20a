import {
  DiscordAuthorInfo,
  DiscordEmbed,
  DiscordEmbedDescription,
  DiscordEmbedField,
  DiscordEmbedFields,
  DiscordEmbedFooter,
  DiscordMessage,
  DiscordMessages,
  DiscordReply,
  DiscordVerifiedAuthorTag,
} from '@skyra/discord-components-core';

/** A class of the library's: the styles that each of its elements takes on when it is made. */
interface Styled {
  elementStyles: (CSSStyleSheet | object)[];
}

function restyle(library: object, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  (library as Styled).elementStyles.push(sheet);
}

/**
 * Dresses the library's elements in the page's colours (which pass into shadow trees as custom
 * properties) and mends what they leave to mend: contrast, and margins that know no right-to-left.
 * Must run before the first of them is made.
 */
export function dressLibrary(): void {
  const font = 'font-family: inherit;';
  restyle(
    DiscordMessages,
    `:host { background: none; border: 0; color: var(--text); ${font} line-height: 1.5; }
     ::slotted(*) { padding-block: 0.375rem; }
     ::slotted(*:not(:first-child)) { margin-top: 0.375rem; }`,
  );
  restyle(
    DiscordMessage,
    `:host { color: var(--text); ${font} font-size: 1rem; line-height: 1.5;
       padding-inline: 1.25rem; }
     :host(:hover) { background-color: var(--hover); }
     .discord-author-avatar { margin-inline: 0 1rem; margin-top: 0.125rem; z-index: 0; }
     .discord-author-avatar img { cursor: default; }
     .discord-message-content { line-height: 1.5; min-width: 0; padding-top: 0; }
     .discord-message-body { word-break: normal; overflow-wrap: anywhere; }
     .discord-message-body, .discord-message-markup { line-height: 1.55; }
     .discord-message-markup { display: block; }
     .discord-message-timestamp, :host([light-theme]) .discord-message-timestamp {
       color: var(--muted); margin-inline-start: 0.25rem; }
     @media (max-width: 48rem) {
       :host { padding-inline: 0.75rem; }
       .discord-author-avatar { margin-inline: 0 0.625rem; min-width: 2rem; }
       .discord-author-avatar img { width: 2rem; height: 2rem; }
     }`,
  );
  restyle(
    DiscordAuthorInfo,
    `:host { margin-inline: 0 0.25rem; }
     :host .discord-author-username, :host([light-theme]) .discord-author-username {
       color: var(--strong); font-weight: 600; }
     :host .discord-author-username:hover { text-decoration: none; cursor: default; }`,
  );
  restyle(
    DiscordVerifiedAuthorTag,
    `:host { background-color: var(--accent); color: var(--on-accent); font-weight: 600;
       margin-inline: 0.375rem 0; }`,
  );
  restyle(
    DiscordReply,
    `:host, :host([light-theme]) { color: var(--muted); ${font} user-select: text;
       margin-inline: 3.5rem 0; white-space: normal; }
     :host::before { inset-inline: -2.3rem 100%; width: 1.9rem; margin: 0 0 -2px;
       border: 0 solid var(--line) !important; border-top-width: 2px !important;
       border-inline-start-width: 2px !important; border-radius: 0;
       border-start-start-radius: 6px; }
     .discord-replied-message-username { color: var(--muted); opacity: 1;
       margin-inline: 0 0.375rem; }
     .discord-replied-message-username:hover { text-decoration: none; cursor: default; }
     .discord-application-tag { background: var(--accent); color: var(--on-accent);
       flex-shrink: 0; margin-inline: 0 0.375rem; }
     .discord-replied-message-avatar { margin-inline: 0 0.375rem; }
     .discord-replied-message-content { white-space: nowrap; overflow: hidden; min-width: 0;
       cursor: default; user-select: text; }
     .discord-replied-message-content:hover { color: inherit !important; }
     @media (max-width: 48rem) { :host { margin-inline-start: 2.625rem; }
       :host::before { inset-inline-start: -1.75rem; width: 1.375rem; } }`,
  );
  restyle(
    DiscordEmbed,
    `:host, :host([light-theme]) { color: var(--text); font-size: 0.9375rem;
       margin-block: 0.375rem; min-width: 0; width: fit-content; max-width: 100%; }
     :host .discord-left-border { border-radius: 0; border-start-start-radius: 6px;
       border-end-start-radius: 6px; background-color: var(--line); }
     :host .discord-embed-root { flex: 0 1 auto; }
     :host .discord-embed-wrapper, :host([light-theme]) .discord-embed-wrapper {
       background: var(--raised); border: 1px solid var(--line); border-inline-start: 0;
       border-radius: 0; border-start-end-radius: 6px; border-end-end-radius: 6px;
       max-width: 34rem; }
     :host .discord-embed-wrapper .discord-embed-grid {
       padding: 0.25rem 1rem 0.875rem; min-width: 0; display: grid;
       grid-template-columns: minmax(0, 1fr) auto; }`,
  );
  restyle(DiscordEmbedDescription, `:host { font-size: 0.9375rem; line-height: 1.6; }`);
  restyle(
    DiscordEmbedFields,
    `:host { grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 0.75rem; }
     @media (max-width: 40rem) {
       ::slotted(*) { grid-column: 1 / 13 !important; }
     }`,
  );
  restyle(DiscordEmbedField, `:host { line-height: 1.5; }`);
  restyle(
    DiscordEmbedFooter,
    `:host, :host([light-theme]) { color: var(--muted); line-height: 1.4; }
     :host .discord-footer-separator, :host([light-theme]) .discord-footer-separator {
       color: inherit; }`,
  );
}
