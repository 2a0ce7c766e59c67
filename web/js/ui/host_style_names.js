// What a page around the frame may ask for: custom properties by name, those that are colours and the others.

export const host_colours = ['accent', 'on-accent', 'paper', 'card', 'ink', 'muted', 'line'];

export const property_of = name => `--liftback-${name}`;

export const host_properties = [...host_colours, 'round', 'font'].map(property_of);
