/* MiniBrowser opens a private session when it is driven, and WebKit says nothing on standard error about the pages of
   a private session. Loaded before the library, this makes it an ordinary one: then what the content security policy
   stops is told, in every frame, and storage is kept as it is for a person. */
void *webkit_website_data_manager_new(const char *first_option, ...);
void *webkit_website_data_manager_new_ephemeral(void);

void *webkit_website_data_manager_new_ephemeral(void) { return webkit_website_data_manager_new((const char *)0); }
