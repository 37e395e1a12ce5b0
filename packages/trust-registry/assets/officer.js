// the officer's script
