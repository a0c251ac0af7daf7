"""The reviewer's desk: pages for people, without JavaScript, at `/review/`."""
